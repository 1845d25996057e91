package dev.throughline.query.verification;

import dev.throughline.query.intake.Projection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Folds all stored events again, by the projections themselves and into empty tables of the same shape, and compares row
 * by row. The tables stand in a schema that the search path names first and that no other session sees; a changed path
 * makes PostgreSQL plan every statement anew, so that none goes to the tables that it was prepared for.
 */
@Component
@Order(3)
class RefoldedTables implements Check {
    private static final String SHADOW = "verification";

    private final JdbcClient db;
    private final List<Projection> projections;
    private final EventPages events;
    private final Folds folds;

    RefoldedTables(
            JdbcClient db, List<Projection> projections, EventPages events, PlatformTransactionManager transactions) {
        this.db = db;
        this.projections = List.copyOf(projections);
        this.events = events;
        this.folds = new Folds(this.projections, transactions);
    }

    @Override
    public String subject() {
        return "rows";
    }

    @Override
    public void run(Course course) {
        String real = db.sql("SELECT current_schema()").query(String.class).single();
        String path = db.sql("SHOW search_path").query(String.class).single();
        List<String> tables = projections.stream()
                .flatMap(each -> each.tables().stream())
                .sorted()
                .toList();
        course.expect(events.count() + rows(tables));
        shadow(tables, path);
        fold(course);
        // As before: what is compared is named with its schema.
        db.sql("SET LOCAL search_path = " + path).update();
        db.sql("SET LOCAL enable_seqscan = on").update();
        tables.forEach(table -> new Comparison(db, SHADOW, real, table).run(course));
    }

    private void shadow(List<String> tables, String path) {
        db.sql("CREATE SCHEMA " + SHADOW).update();
        for (String table : tables) {
            db.sql("CREATE UNLOGGED TABLE " + SHADOW + "." + table + " (LIKE " + table + " INCLUDING ALL)")
                    .update();
        }
        db.sql("SET LOCAL search_path = " + SHADOW + ", " + path).update();
        // The tables grow faster than anybody counts their rows: a plan that suits them empty would read all of them.
        db.sql("SET LOCAL enable_seqscan = off").update();
    }

    private void fold(Course course) {
        events.forEach(page -> {
            folds.fold(page, course);
            course.done(page.size());
        });
    }

    private long rows(List<String> tables) {
        return tables.stream()
                .mapToLong(table -> db.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
