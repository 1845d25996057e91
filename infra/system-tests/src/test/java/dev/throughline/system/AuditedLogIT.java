package dev.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The guide to the audit log, followed on the whole stack: keep a checkpoint, verify, and be told of what an owner did. */
class AuditedLogIT {
    private static final Duration SIGNED = Duration.ofSeconds(30);
    private static final long SEED = 5;
    private static final int PRODUCTS = 20;

    private static LocalStack stack;
    private static Path checkpoint;

    @BeforeAll
    static void someHistoryAndACheckpointOfIt() throws Exception {
        stack = new LocalStack();
        stack.up();
        ClosedProducts.generated(SEED, PRODUCTS).writeTo(stack.file("products.json"));
        CommandLine.Outcome lines = stack.run(
                "lines",
                stack.file("products.json").toString(),
                "--template",
                System.getProperty("throughline.home") + "/docs/guide/examples/closed-products.ndjson");
        Files.writeString(stack.file("products.ndjson"), lines.out());
        stack.run("import", stack.file("products.ndjson").toString());
        checkpoint = stack.file("checkpoint");
        Await.until(SIGNED, AuditedLogIT::theNewestCheckpointCoversAll);
        Await.until(SIGNED, () -> readModels("SELECT count(*) FROM event_record") == events());
    }

    @AfterAll
    static void down() throws Exception {
        stack.close();
    }

    @Test
    void whatNobodyTouchedIsClean() throws Exception {
        CommandLine.Outcome verified = verify();
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out())
                .contains(
                        "Trusting the key throughline+",
                        "Nothing was changed.",
                        "Read models: %,d events of the log compared".formatted(events()),
                        "The read models and the decks of closed weeks are what the log gives.")
                .doesNotContain("NOT");
    }

    @Test
    void theOwnerOfTheDatabaseIsFoundOut() throws Exception {
        long position =
                change("UPDATE event_log SET payload = overlay(payload placing '\t' from 2 for 0) WHERE position ="
                        + " (SELECT min(position) + 3 FROM event_log) RETURNING position");
        try {
            CommandLine.Outcome verified = verify();
            assertThat(verified.exit()).as(verified.out()).isEqualTo(1);
            assertThat(verified.out())
                    .contains(
                            "CHANGED at event 4: The event at position " + position, "The log is NOT what was sealed");
        } finally {
            change("UPDATE event_log SET payload = overlay(payload placing '' from 2 for 1) WHERE position = "
                    + position + " RETURNING position");
        }
    }

    @Test
    void aRowOfAReadModelThatSomebodyChangedIsNamedAndTheLogIsNotAccused() throws Exception {
        readModels(
                "UPDATE roadmap_row SET spent = spent + 1 WHERE (bet, version) = (SELECT min(bet), 1 FROM roadmap_row)"
                        + " RETURNING version");
        try {
            CommandLine.Outcome verified = verify();
            assertThat(verified.exit()).as(verified.out()).isEqualTo(1);
            assertThat(verified.out())
                    .contains("Nothing was changed.", "ROW_CHANGED in roadmap_row (bet=", "spent is ")
                    .contains("The read models are NOT what the log gives.")
                    .doesNotContain("TAKEN_");
        } finally {
            readModels("UPDATE roadmap_row SET spent = spent - 1 WHERE (bet, version) = (SELECT min(bet), 1 FROM"
                    + " roadmap_row) RETURNING version");
        }
    }

    @Test
    void aReadModelsOwnEventThatIsAnotherThanTheLogsIsNamed() throws Exception {
        long position = readModels("UPDATE event_record SET payload = overlay(payload placing ' ' from 2 for 0) WHERE"
                + " position = (SELECT min(position) + 3 FROM event_record) RETURNING position");
        try {
            CommandLine.Outcome verified = verify();
            assertThat(verified.exit()).as(verified.out()).isEqualTo(1);
            assertThat(verified.out()).contains("Nothing was changed.", "TAKEN_CHANGED at position " + position);
        } finally {
            readModels("UPDATE event_record SET payload = overlay(payload placing '' from 2 for 1) WHERE position = "
                    + position + " RETURNING position");
        }
    }

    @Test
    void whatIsTakenAwayAtEitherServiceIsInTheAccessLog() throws Exception {
        Answers auditor = stack.audit();
        assertThat(stack.answers().file("/v1/roadmap.csv")).startsWith("bet,");
        auditor.rest("/v1/audit/checkpoints/latest");

        Await.until(
                SIGNED,
                () -> exported(auditor)
                        .containsAll(List.of("QUERY GET /v1/roadmap.csv", "COMMAND GET /v1/audit/checkpoints/latest")));
        assertThat(auditor.rest("/v1/access-log?kind=SIGNED_IN").path("entries"))
                .isNotEmpty();
    }

    private static List<String> exported(Answers auditor) throws IOException, InterruptedException {
        return auditor.rest("/v1/access-log?kind=EXPORTED")
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("service").asString() + " "
                        + entry.path("what").asString())
                .toList();
    }

    @Test
    void theServicesOwnRoleCannotChangeHistory() throws Exception {
        try (Connection owner = stack.eventStore();
                var rows = owner.createStatement().executeQuery("""
                        SELECT has_table_privilege('throughline_command_service', 'event_log', 'UPDATE, DELETE, TRUNCATE')""")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isFalse();
        }
    }

    private static CommandLine.Outcome verify() throws IOException, InterruptedException {
        return stack.run("verify", "--checkpoint", checkpoint.toString());
    }

    private static long events() throws IOException, SQLException {
        return change("SELECT count(*) FROM event_log");
    }

    private static long readModels(String sql) throws IOException, SQLException {
        try (Connection owner = stack.readModels()) {
            return number(owner, sql);
        }
    }

    private static long change(String sql) throws IOException, SQLException {
        try (Connection owner = stack.eventStore()) {
            return number(owner, sql);
        }
    }

    private static long number(Connection owner, String sql) throws SQLException {
        try (var rows = owner.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static boolean theNewestCheckpointCoversAll() {
        try (Connection owner = stack.eventStore();
                var rows = owner.createStatement().executeQuery("""
                        SELECT note, tree_size = (SELECT count(*) FROM event_log) FROM audit_checkpoint
                        ORDER BY tree_size DESC LIMIT 1""")) {
            if (!rows.next() || !rows.getBoolean(2)) {
                return false;
            }
            Files.writeString(checkpoint, rows.getString(1));
            return true;
        } catch (IOException | SQLException notYet) {
            return false;
        }
    }
}
