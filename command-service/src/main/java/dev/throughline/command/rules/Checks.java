package dev.throughline.command.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects every rule that a command breaks, so that a refusal names all of them and not the first. */
public final class Checks {
    /** Dates outside these years are slips of the pen. */
    public static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final Waiver waiver;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> waived = new ArrayList<>();

    public Checks() {
        this(Waiver.NONE);
    }

    /** Where the waiver covers a violation, it is noted and does not stand against the command. */
    public Checks(Waiver waiver) {
        this.waiver = waiver;
    }

    /** The named rule holds, or this is its violation. */
    public Checks rule(boolean holds, Supplier<Violation> violation) {
        if (!holds) {
            Violation broken = violation.get();
            (waiver.waives(broken) ? waived : violations).add(broken);
        }
        return this;
    }

    /** The field is there. */
    public Checks present(String field, @Nullable Object value) {
        return rule(
                value != null,
                () -> Violation.input(
                        field + ".missing", "Expected the field '" + field + "', but it is missing.", "Add it."));
    }

    /** The field is there and is text of at most {@code max} characters. */
    public Checks text(String field, @Nullable String value, int max) {
        present(field, value);
        rule(
                value == null || !value.isBlank(),
                () -> Violation.input(
                        field + ".blank", "Expected text in '" + field + "', but it is blank.", "Say it."));
        return optionalText(field, value, max);
    }

    /** The field is absent or text of at most {@code max} characters that every reader can show. */
    public Checks optionalText(String field, @Nullable String value, int max) {
        if (value == null) {
            return this;
        }
        rule(
                Text.length(value) <= max,
                () -> Violation.input(
                                field + ".too-long",
                                "Expected at most " + max + " characters in '" + field + "', but found "
                                        + Text.length(value) + ".",
                                "Shorten it, or link to the long form.")
                        .with("max", max)
                        .with("found", Text.length(value)));
        return rule(
                Text.isReadable(value),
                () -> Violation.input(
                        field + ".unreadable",
                        "Expected readable text in '" + field + "', but found a NUL or half of a character.",
                        "Send the text as valid UTF-8 without control characters."));
    }

    /** Each text of a list, and not more than {@code most} of them. */
    public Checks texts(String field, List<String> values, int most, int max) {
        // Of a flood, one violation says enough.
        values.stream().limit(most).forEach(value -> text(field, value, max));
        return few(field, values, most);
    }

    /** Not more than {@code most} entries. */
    public Checks few(String field, List<?> values, int most) {
        return rule(
                values.size() <= most,
                () -> Violation.input(
                        field + ".too-many",
                        "Expected at most " + most + " entries in '" + field + "', but found " + values.size() + ".",
                        "Keep those that matter."));
    }

    /** The date is absent or within the years that make sense. */
    public Checks optionalDate(String field, @Nullable LocalDate date) {
        return rule(
                date == null || (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)),
                () -> Violation.input(
                        field + ".out-of-range",
                        "Expected a date from " + EARLIEST + " to " + LATEST + " in '" + field + "', but found " + date
                                + ".",
                        "Correct the date."));
    }

    public Checks date(String field, @Nullable LocalDate date) {
        return present(field, date).optionalDate(field, date);
    }

    private boolean failed() {
        return !violations.isEmpty();
    }

    /** The events if every rule held, else all violations; the events are only made when they can be. */
    public <E> Verdict<E> then(Supplier<List<E>> events) {
        return failed()
                ? new Verdict.Refused<>(List.copyOf(violations))
                : new Verdict.Accepted<>(events.get(), List.of(), List.copyOf(waived));
    }
}
