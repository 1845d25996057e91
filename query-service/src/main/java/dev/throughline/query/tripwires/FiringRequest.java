package dev.throughline.query.tripwires;

import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which firings. */
record FiringRequest(
        @Parameter(description = "Only bets of these portfolios.") @Nullable
        List<String> portfolio,

        @Parameter(description = "Only of these bets; at most 200.") @Nullable
        List<String> bet,

        @Parameter(description = "Only those that went on like this; all if missing.") @Nullable
        List<FiringState> state,

        @Parameter(
                description = "Whether the bet has to be alive: true for the bets that live past a tripwire, false for"
                        + " those that are over; both if missing.")
        @Nullable
        Boolean alive) {

    /** @throws dev.throughline.query.platform.questions.BadQuestion when a value cannot be asked for */
    void check() {
        Texts.checkIds("bet", bet == null ? List.of() : bet);
        Texts.checkNames("state", state);
    }

    boolean includes(FiringClock row) {
        return (bet == null || bet.isEmpty() || bet.contains(row.bet()))
                && (state == null || state.isEmpty() || state.contains(row.state()))
                && (alive == null || alive == row.alive());
    }

    /** The name of this list with its filter, as cursors carry it. */
    String list() {
        List<@Nullable Object> filter = Arrays.asList(portfolio, bet, state, alive);
        return "tripwire-firings/" + Integer.toHexString(filter.toString().hashCode());
    }
}
