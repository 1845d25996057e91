package dev.throughline.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demo's years are recorded over years, where that is allowed, and say so. */
class DemoTimeTest {
    private static final String ALLOWED = "throughline.import.simulated-clock=true";
    private static final String OPEN = """
            {"command":"OpenPortfolio","id":"%s","at":"%s","key":"%1$s/opened","payload":{"name":"Old","currency":"USD","zone":"UTC"}}
            """;

    private record Recorded(Instant at, boolean simulated) {}

    private static Recorded opening(String portfolio, RunningService service) {
        return service.bean(JdbcClient.class)
                .sql("SELECT recorded_at, context FROM event_log WHERE stream = ? AND sequence = 0")
                .param("portfolio/" + portfolio)
                .query((row, n) -> new Recorded(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2).contains("\"clock\":\"simulated\"")))
                .single();
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

            var first = new Recorded(Instant.parse("2023-01-02T09:00:00Z"), true);
            assertThat(opening("first", service)).isEqualTo(first);
            assertThat(opening("second", service)).isEqualTo(first);
            Recorded third = opening("third", service);
            assertThat(third.at()).isAfterOrEqualTo(before.truncatedTo(ChronoUnit.MICROS));
            assertThat(third.simulated()).isFalse();
            assertThat(opening("fourth", service).at()).isAfterOrEqualTo(third.at());
            assertThat(opening("fourth", service).simulated()).isTrue();
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
