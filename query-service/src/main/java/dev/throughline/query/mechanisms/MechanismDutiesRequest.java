package dev.throughline.query.mechanisms;

import dev.throughline.query.duties.Duty;
import dev.throughline.query.duties.DutyKind;
import dev.throughline.query.duties.DutyState;
import dev.throughline.query.duties.Mechanism;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which duties of which weeks. Filters narrow; values of one filter add up. */
record MechanismDutiesRequest(
        @Parameter(description = "Only duties in these portfolios; at most 200.") @Nullable
        List<String> portfolio,

        @Parameter(description = "Only duties that this mechanism is measured by; of every mechanism if missing.")
        @Nullable
        Mechanism mechanism,

        @Parameter(description = "Only duties of these kinds.") @Nullable
        List<DutyKind> kind,

        @Parameter(description = "Only duties in these states.") @Nullable
        List<DutyState> state,

        @Parameter(
                description = "The last week, such as 2026-W47; over several portfolios an ISO week. The last one that"
                        + " ended if missing.",
                example = "2026-W47")
        @Nullable
        String week,

        @Parameter(description = "How many weeks, from 1 to 53; 1 if missing.") @Nullable
        Integer weeks) {

    /** @throws dev.throughline.query.platform.questions.BadQuestion when a value cannot be asked for */
    void check() {
        Texts.checkNames("kind", kind);
        Texts.checkNames("state", state);
    }

    boolean matches(Duty duty) {
        return duty.kind().isCounted()
                && (mechanism == null || mechanism.covers(duty.kind()))
                && isAmong(kind, duty.kind())
                && isAmong(state, duty.state());
    }

    int weeksOrUsual() {
        return weeks == null ? 1 : weeks;
    }

    private static <T> boolean isAmong(@Nullable List<T> wanted, T found) {
        return wanted == null || wanted.isEmpty() || wanted.contains(found);
    }

    /** The name of this list with its filter, as cursors carry it. */
    String list() {
        List<@Nullable Object> filter = Arrays.asList(portfolio, mechanism, kind, state, week, weeks);
        return "mechanismDuties/" + Integer.toHexString(filter.toString().hashCode());
    }
}
