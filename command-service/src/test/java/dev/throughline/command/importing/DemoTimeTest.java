package dev.throughline.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demo's years are recorded over years, where that is allowed, and say so. */
class DemoTimeTest {
    private static final String ALLOWED = "throughline.import.simulated-clock=true";
    private static final String OPEN = """
            {"command":"OpenPortfolio","id":"%s","at":"%s","key":"%1$s/opened","payload":{"name":"Old","currency":"USD","zone":"UTC"}}
            """;

    private record Recorded(Instant at, String context) {}

    private static List<Recorded> log(RunningService service) {
        return service.bean(JdbcClient.class)
                .sql("SELECT recorded_at, context FROM event_log ORDER BY position")
                .query((row, n) ->
                        new Recorded(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                .list();
    }

    @Test
    void aLineIsRecordedWhenItHappenedAndNeverBeforeWhatIsRecorded() {
        try (RunningService service = RunningService.on(RealParts.postgres(), ALLOWED)) {
            Api importer = service.as("prs-importer", "importer");
            Instant before = Instant.now();

            importer.postLines("/v1/imports?clock=simulated", OPEN.formatted("first", "2023-01-02T09:00:00Z"));
            importer.postLines("/v1/imports?clock=simulated", OPEN.formatted("second", "2022-01-02T09:00:00Z"));
            importer.postLines("/v1/imports", OPEN.formatted("third", "2023-01-03T09:00:00Z"));
            importer.postLines("/v1/imports?clock=simulated", OPEN.formatted("fourth", "2023-01-04T09:00:00Z"));

            List<Recorded> log = log(service);
            Instant first = Instant.parse("2023-01-02T09:00:00Z");
            assertThat(log).extracting(Recorded::at).startsWith(first, first).isSorted();
            assertThat(log.get(2).at()).isAfterOrEqualTo(before);
            assertThat(log.get(3).at()).isEqualTo(log.get(2).at());
            assertThat(log)
                    .extracting(each -> each.context().contains("\"clock\":\"simulated\""))
                    .containsExactly(true, true, false, true);
        }
    }

    @Test
    void whereItIsNotAllowedNothingIsRecorded() {
        Api.Reply reply = RunningService.shared()
                .as("prs-importer", "importer")
                .postLines("/v1/imports?clock=simulated", OPEN.formatted("never", "2023-01-02T09:00:00Z"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("code").asString()).isEqualTo("clock.not-allowed");
    }

    @Test
    void aServiceThatOthersReachDoesNotStartWithIt() {
        assertThatThrownBy(() -> RunningService.on(RealParts.postgres(), ALLOWED, "server.address=0.0.0.0"))
                .rootCause()
                .hasMessageContaining("it is for demos");
    }
}
