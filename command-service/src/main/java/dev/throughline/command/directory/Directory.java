package dev.throughline.command.directory;

import dev.throughline.events.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of names and addresses. What is erased is gone from it at once, from backups when they expire. */
@Component
class Directory {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Directory(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the entry was written; false for somebody who was erased, whose id never gets another name. */
    boolean write(PersonId person, NameAndAddress entry) {
        return changes(sql.sql("""
                        INSERT INTO directory (person, name, email) VALUES (:person, :name, :email)
                        ON CONFLICT (person) DO UPDATE SET name = excluded.name, email = excluded.email
                        WHERE directory.erased_at IS NULL
                        """)
                .param("person", person.value())
                .param("name", entry.name())
                .param("email", entry.email()));
    }

    /** Whether there was somebody to erase, now or before. */
    boolean erase(PersonId person) {
        return changes(sql.sql("""
                        UPDATE directory
                        SET name = NULL, email = NULL, erased_at = coalesce(erased_at, now())
                        WHERE person = :person
                        """).param("person", person.value()));
    }

    private boolean changes(JdbcClient.StatementSpec statement) {
        return Boolean.TRUE.equals(transaction.execute(status -> statement.update() == 1));
    }

    Optional<Colleague> find(PersonId person) {
        return find(List.of(person)).stream().findFirst();
    }

    /** Those of them whom the directory knows or knew, by their ids. */
    List<Colleague> find(Collection<PersonId> people) {
        return sql.sql("SELECT person, name, email FROM directory WHERE person = ANY(:people) ORDER BY person")
                .param("people", people.stream().map(PersonId::value).toArray(String[]::new))
                .query((row, number) -> Colleague.of(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
