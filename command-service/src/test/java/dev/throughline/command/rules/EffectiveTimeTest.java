package dev.throughline.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.rules.EffectiveTime.At;
import dev.throughline.command.rules.EffectiveTime.EndOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a command takes effect. */
class EffectiveTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private static Instant resolve(@Nullable EffectiveTime asked, @Nullable String last) {
        return EffectiveTime.resolve(asked, NOW, last == null ? null : Instant.parse(last), BERLIN);
    }

    private static List<String> violations(String effectiveAt, @Nullable String last) {
        Checks checks = new Checks();
        EffectiveTime.check(checks, Instant.parse(effectiveAt), NOW, last == null ? null : Instant.parse(last));
        return switch (checks.then(List::of)) {
            case Verdict.Accepted<Object> accepted -> List.of();
            case Verdict.Refused<Object> refused ->
                refused.violations().stream().map(Violation::code).toList();
        };
    }

    @Test
    void whoSaysNothingMeansNow() {
        assertThat(resolve(null, null)).isEqualTo("2026-03-10T12:00:00Z");
        assertThat(resolve(null, "2026-03-10T11:59:59Z")).isEqualTo("2026-03-10T12:00:00Z");
    }

    @Test
    void whoSaysNothingIsNeverBeforeTheLastEvent() {
        // Another instance, whose clock is a second ahead, recorded the last event.
        assertThat(resolve(null, "2026-03-10T12:00:01Z")).isEqualTo("2026-03-10T12:00:01Z");
        assertThat(violations("2026-03-10T12:00:01Z", "2026-03-10T12:00:01Z")).isEmpty();
    }

    @Test
    void aDayMeansItsEndInThePortfoliosZone() {
        assertThat(resolve(new EndOf(LocalDate.parse("2026-03-09")), null)).isEqualTo("2026-03-09T22:59:59.999999Z");
        assertThat(resolve(new EndOf(LocalDate.parse("2025-07-01")), null)).isEqualTo("2025-07-01T21:59:59.999999Z");
    }

    @Test
    void todayHasNotEndedSoItMeansNow() {
        assertThat(resolve(new EndOf(LocalDate.parse("2026-03-10")), null)).isEqualTo("2026-03-10T12:00:00Z");
    }

    @Test
    void aMomentIsKeptToTheMicrosecond() {
        assertThat(resolve(new At(Instant.parse("2026-03-01T08:00:00.123456789Z")), null))
                .isEqualTo("2026-03-01T08:00:00.123456Z");
    }

    @Test
    void nothingTakesEffectInTheFuture() {
        assertThat(violations("2026-03-10T12:00:00.000001Z", null)).containsExactly("time.in-the-future");
        assertThat(violations("2026-03-10T12:00:00Z", null)).isEmpty();
        assertThat(violations("2026-03-10T12:00:02Z", "2026-03-10T12:00:01Z")).containsExactly("time.in-the-future");
    }

    @Test
    void aStreamMovesOnlyForwardInTime() {
        assertThat(violations("2026-03-01T00:00:00Z", "2026-03-01T00:00:00.000001Z"))
                .containsExactly("time.before-the-last-event");
        assertThat(violations("2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z")).isEmpty();
    }

    @Test
    void timeIsWithinTheYearsThatMakeSense() {
        assertThat(violations("1969-12-31T23:59:59Z", null)).containsExactly("effectiveAt.out-of-range");
        assertThat(violations("1970-01-01T00:00:00Z", null)).isEmpty();
    }
}
