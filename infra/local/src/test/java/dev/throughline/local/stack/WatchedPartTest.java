package dev.throughline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.local.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchedPartTest {

    private static final Instant NOON = Instant.parse("2026-01-12T12:00:00Z");

    private final WatchedPart part =
            new WatchedPart(new BrokerPart(new Home(Path.of(""), Path.of("")), Ports.STANDARD));

    @Test
    void thePauseDoublesWithEachDeathUpToHalfAMinute() {
        assertThat(IntStream.range(0, 7)
                        .mapToObj(n -> part.died(NOON.plusSeconds(n)).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void itIsDueAgainWhenThePauseIsOver() {
        part.died(NOON);
        assertThat(part.isDue(NOON.plusMillis(999))).isFalse();
        assertThat(part.isDue(NOON.plusSeconds(1))).isTrue();
        part.restarted();
        assertThat(part.waitsForRestart()).isFalse();
    }

    @Test
    void tenDeathsInFiveMinutesAreTooMany() {
        for (int n = 0; n < 9; n++) {
            part.died(NOON.plusSeconds(30L * n));
            assertThat(part.diedTooOften()).isFalse();
        }
        part.died(NOON.plusSeconds(270));
        assertThat(part.diedTooOften()).isTrue();
    }

    @Test
    void tenDeathsInAnHourAreNot() {
        for (int n = 0; n < 10; n++) {
            assertThat(part.died(NOON.plus(Duration.ofMinutes(6L * n)))).isEqualTo(Duration.ofSeconds(1));
        }
        assertThat(part.diedTooOften()).isFalse();
    }
}
