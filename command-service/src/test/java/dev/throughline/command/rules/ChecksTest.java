package dev.throughline.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every field. */
class ChecksTest {

    private static List<String> violations(Checks checks) {
        return switch (checks.<String>then(() -> List.of("an event"))) {
            case Verdict.Accepted<String> accepted -> List.of();
            case Verdict.Refused<String> refused ->
                refused.violations().stream().map(Violation::code).toList();
        };
    }

    @Test
    void everyBrokenRuleIsNamedInOrder() {
        Checks checks = new Checks()
                .present("a", null)
                .text("b", "", 3)
                .text("c", "four", 3)
                .text("d", "\0", 3)
                .date("e", LocalDate.parse("2200-12-31"))
                .date("f", LocalDate.parse("2201-01-01"));
        assertThat(violations(checks))
                .containsExactly("a.missing", "b.blank", "c.too-long", "d.unreadable", "f.out-of-range");
    }

    @Test
    void eventsAreOnlyMadeWhenEveryRuleHolds() {
        Checks broken = new Checks().present("a", null);
        assertThat(broken.then(() -> {
                    throw new AssertionError("must not be made");
                }))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(new Checks().then(() -> List.of("an event"))).isEqualTo(new Verdict.Accepted<>(List.of("an event")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\uD800", "\uDC00b"})
    void textIsReadable(String text) {
        assertThat(violations(new Checks().optionalText("a", text, 10))).containsExactly("a.unreadable");
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(violations(new Checks().optionalText("a", "🚀🚀🚀", 3))).isEmpty();
        assertThat(violations(new Checks().optionalText("a", "🚀🚀🚀🚀", 3))).containsExactly("a.too-long");
    }

    @Test
    void whatIsOptionalMayBeMissing() {
        assertThat(violations(new Checks().optionalText("a", null, 1).optionalDate("b", null)))
                .isEmpty();
        assertThat(violations(new Checks().text("a", null, 1).date("b", null)))
                .containsExactly("a.missing", "b.missing");
    }

    @Test
    void ofAFloodOneViolationSaysEnough() {
        assertThat(violations(new Checks().texts("a", List.of("x", " ", "x", " ", " "), 3, 1)))
                .containsExactly("a.blank", "a.too-many");
        assertThat(violations(new Checks().texts("a", List.of("x", "y", "z"), 3, 1)))
                .isEmpty();
    }
}
