package dev.throughline.query.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.intake.Projection;
import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever changes a read model behind the service's back is found out, and nobody else is accused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerificationTest {
    private static final long SEED = 20;

    /** Reviews of generated worlds are closed with hashes out of thin air. */
    private static final String DECKS = "DECK_CHANGED";

    private static final Set<String> OF_THE_INTAKE = Set.of(
            "event_record",
            "log_block",
            "intake_partition",
            "stream_version",
            "parked_stream",
            "dead_letter",
            "flyway_schema_history");

    private final Stack stack = new Stack();
    private final Asker auditor = stack.as("auditor", "*");
    private final JdbcClient owner = stack.service().getBean(JdbcClient.class);

    @BeforeAll
    void aWorld() {
        World.grown(stack.log(), SEED, World.START, "", World.Size.SMALL);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void nobodyIsAccusedAndNothingIsLeftBehind() {
        List<String> before = tables();
        for (int n = 0; n < 3; n++) {
            Verified verified = Verified.by(auditor);
            assertThat(verified.findingsBut(DECKS)).as("seed " + SEED).isEmpty();
            assertThat(verified.result().get("skipped")).isEmpty();
            assertThat(checked(verified, "rows"))
                    .isGreaterThan(stack.log().events().size());
            assertThat(checked(verified, "streams")).isGreaterThan(50);
        }
        assertThat(tables()).isEqualTo(before);
    }

    /** The intake works on while a verification stands on its snapshot, with the connections that others left. */
    @Test
    void whatComesMeanwhileDisturbsNothing() throws InterruptedException {
        Thread verifying = Thread.startVirtualThread(() -> {
            for (int n = 0; n < 3; n++) {
                assertThat(Verified.by(auditor).findingsBut(DECKS)).isEmpty();
            }
        });
        Instant then = Instant.parse("2025-01-01T00:00:00Z");
        for (int n = 0; verifying.isAlive(); n++) {
            stack.log().append(EventLog.bet("meanwhile-" + n), Facts.proposed("payments", "m"), then, then);
            stack.settle();
        }
        verifying.join();

        assertThat(Verified.by(auditor).findingsBut(DECKS)).isEmpty();
    }

    @Test
    void itTellsHowFarItIsAtWhichRateAndHowLongTheRestTakes() {
        Verified verified = Verified.by(auditor);

        assertThat(verified.progress())
                .extracting(line -> line.get("subject").asString())
                .contains("streams", "closed decks", "rows");
        assertThat(verified.progress()).allSatisfy(line -> {
            assertThat(line.get("done").asLong())
                    .isLessThanOrEqualTo(line.get("expected").asLong());
            assertThat(line.get("perSecond").isNumber()).isTrue();
            assertThat(line.get("secondsLeft").asLong()).isNotNegative();
        });
    }

    @Test
    void everyTableThatEventsAreFoldedIntoIsHeldAgainstThem() {
        Set<String> claimed = new HashSet<>(OF_THE_INTAKE);
        stack.service().getBeansOfType(Projection.class).values().forEach(each -> claimed.addAll(each.tables()));

        assertThat(claimed).as("name a projection's tables").containsExactlyInAnyOrderElementsOf(tables());
    }

    private List<String> tables() {
        return owner.sql("SELECT tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list();
    }

    private static long checked(Verified verified, String subject) {
        return verified.result()
                .get("checked")
                .valueStream()
                .filter(each -> each.get("subject").asString().equals(subject))
                .mapToLong(each -> each.get("things").asLong())
                .sum();
    }

    /** What somebody with the owner's rights does, how it is undone, and what must be said of it. */
    record Tampering(String name, String change, String undo, String kind, String table, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Tampering> tamperings() {
        return Stream.of(
                new Tampering(
                        "a stage",
                        "UPDATE roadmap_row SET stage = 'BOGUS' || stage WHERE (bet, version) = (SELECT min(bet), 2 FROM roadmap_row)",
                        "UPDATE roadmap_row SET stage = substr(stage, 6) WHERE stage LIKE 'BOGUS%'",
                        "ROW_CHANGED",
                        "roadmap_row",
                        "stage is \"BOGUS"),
                new Tampering(
                        "when a version ended",
                        "UPDATE roadmap_row SET position_to = position_to + 1 WHERE (bet, version) = (SELECT max(bet), 1 FROM roadmap_row)",
                        "UPDATE roadmap_row SET position_to = position_to - 1 WHERE (bet, version) = (SELECT max(bet), 1 FROM roadmap_row)",
                        "ROW_CHANGED",
                        "roadmap_row",
                        "position_to is "),
                new Tampering(
                        "learnings",
                        "UPDATE bet_story SET problem = problem || ' of others' WHERE bet = (SELECT min(bet) FROM bet_story)",
                        "UPDATE bet_story SET problem = replace(problem, ' of others', '')",
                        "ROW_CHANGED",
                        "bet_story",
                        "problem is "),
                new Tampering(
                        "the terms of a portfolio",
                        "UPDATE portfolio_row SET currency = currency || 'X' WHERE portfolio = 'payments'",
                        "UPDATE portfolio_row SET currency = replace(currency, 'X', '')",
                        "ROW_CHANGED",
                        "portfolio_row",
                        "currency is "),
                new Tampering(
                        "a bet that nobody proposed",
                        "INSERT INTO stream_home VALUES ('bet/ghost', 'bet', 'payments')",
                        "DELETE FROM stream_home WHERE stream = 'bet/ghost'",
                        "ROW_ADDED",
                        "stream_home",
                        "No event gives this row."),
                new Tampering(
                        "a home",
                        "CREATE TABLE IF NOT EXISTS kept AS SELECT * FROM stream_home; DELETE FROM stream_home WHERE stream = (SELECT min(stream) FROM stream_home)",
                        "INSERT INTO stream_home SELECT * FROM kept ON CONFLICT DO NOTHING; DROP TABLE kept",
                        "ROW_MISSING",
                        "stream_home",
                        "it is gone"),
                new Tampering(
                        "a version",
                        "UPDATE stream_version SET version = version + 1 WHERE stream = 'portfolio/payments'",
                        "UPDATE stream_version SET version = version - 1 WHERE stream = 'portfolio/payments'",
                        "STANDING_CHANGED",
                        "stream_version",
                        "The version is "),
                new Tampering(
                        "a recording time",
                        "UPDATE log_block SET last_recorded_at = last_recorded_at + interval '1 day' WHERE block = 0",
                        "UPDATE log_block SET last_recorded_at = last_recorded_at - interval '1 day' WHERE block = 0",
                        "STANDING_CHANGED",
                        "log_block",
                        "not that of its events"),
                new Tampering(
                        "when something was true",
                        "UPDATE event_record SET effective_at = effective_at - interval '1 day' WHERE position = 3",
                        "UPDATE event_record SET effective_at = effective_at + interval '1 day' WHERE position = 3",
                        "EVENT_CHANGED",
                        "event_record",
                        "but says itself"),
                new Tampering(
                        "an event's words",
                        "UPDATE event_record SET payload = 'x' || payload WHERE position = 3",
                        "UPDATE event_record SET payload = substr(payload, 2) WHERE position = 3",
                        "EVENT_UNREADABLE",
                        "event_record",
                        "cannot be read any more"),
                new Tampering(
                        "an event from the middle",
                        "CREATE TABLE kept AS SELECT * FROM event_record WHERE stream = 'portfolio/payments' AND sequence = 2; DELETE FROM event_record WHERE position = (SELECT position FROM kept)",
                        "INSERT INTO event_record SELECT * FROM kept; DROP TABLE kept",
                        "EVENT_MISSING",
                        "event_record",
                        "comes behind event 1"));
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void eachTamperingIsNamed(Tampering tampering) {
        change(tampering.change());
        Verified verified;
        try {
            verified = Verified.by(auditor);
        } finally {
            change(tampering.undo());
        }

        assertThat(verified.result().get("clean").asBoolean()).isFalse();
        assertThat(verified.findingsBut(DECKS)).isNotEmpty().anySatisfy(finding -> {
            assertThat(finding.get("kind").asString()).isEqualTo(tampering.kind());
            assertThat(finding.get("table").asString()).isEqualTo(tampering.table());
            assertThat(finding.get("words").asString()).contains(tampering.words());
            assertThat(finding.get("row").asString()).contains("=");
        });
        assertThat(Verified.by(auditor).findingsBut(DECKS)).as("undone").isEmpty();
    }

    private void change(String sql) {
        Stream.of(sql.split("; ", -1)).forEach(statement -> owner.sql(statement).update());
    }

    @Test
    void aSkippedEventIsNamedWithWhoAndWhyAndIsNoAccusation() {
        change(
                "CREATE TABLE kept AS SELECT * FROM event_record WHERE position = (SELECT max(position) FROM event_record"
                        + " WHERE type = 'metric.observed.v1' AND position < 1000)");
        change("DELETE FROM event_record WHERE position = (SELECT position FROM kept)");
        change(
                "INSERT INTO dead_letter SELECT stream, sequence, position, event_id, type, recorded_at, context, payload,"
                        + " 'x', now(), 'SKIPPED', 'prs-ops', 'recorded twice' FROM kept");
        Verified verified;
        JsonNode standing;
        try {
            verified = Verified.by(auditor);
            standing = JsonMapper.shared()
                    .readTree(auditor.get("/v1/audit/events?after=1000000").body());
        } finally {
            change("INSERT INTO event_record SELECT * FROM kept; DROP TABLE kept; DELETE FROM dead_letter");
        }

        assertThat(verified.findingsBut(DECKS)).isEmpty();
        JsonNode skipped = verified.result().get("skipped").get(0);
        assertThat(skipped.get("type").asString()).isEqualTo("metric.observed.v1");
        assertThat(skipped.get("by").asString()).isEqualTo("prs-ops");
        assertThat(skipped.get("reason").asString()).isEqualTo("recorded twice");
        assertThat(standing.get("skipped").get(0)).isEqualTo(skipped.get("position"));
    }

    @Test
    void eachEventIsToldByTheLeafOfWhatIsStored() {
        List<JsonNode> lines = taken();
        assertThat(lines.getFirst().get("complete").asLong())
                .isEqualTo(stack.log().position());
        assertThat(lines).hasSize(1 + stack.log().events().size());

        change("UPDATE event_record SET payload = payload || ' ' WHERE position = 3");
        List<JsonNode> changed = taken();
        change("UPDATE event_record SET payload = left(payload, -1) WHERE position = 3");

        for (int n = 0; n < lines.size(); n++) {
            boolean same = lines.get(n).path("position").asLong() != 3;
            assertThat(lines.get(n).equals(changed.get(n))).isEqualTo(same);
        }
    }

    private List<JsonNode> taken() {
        return auditor.get("/v1/audit/events")
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
