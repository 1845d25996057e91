package dev.throughline.query.tripwires;

import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which kill criteria. */
record TripwireRequest(
        @Parameter(description = "Only bets of these portfolios.") @Nullable
        List<String> portfolio,

        @Parameter(description = "Only of these bets; at most 200.") @Nullable
        List<String> bet,

        @Parameter(description = "Only where they stand like this; WAITING and TRIPPED if missing.") @Nullable
        List<TripwireState> state) {

    /** @throws dev.throughline.query.platform.questions.BadQuestion when a value cannot be asked for */
    void check() {
        Texts.checkIds("bet", bet == null ? List.of() : bet);
        Texts.checkNames("state", state);
    }

    /** The firings of the same bets that nobody decided about. */
    FiringRequest undecided() {
        return new FiringRequest(portfolio, bet, List.of(FiringState.UNDECIDED), null);
    }

    boolean includes(LiveTripwire row) {
        List<TripwireState> states =
                state == null || state.isEmpty() ? List.of(TripwireState.WAITING, TripwireState.TRIPPED) : state;
        return states.contains(row.state()) && (bet == null || bet.isEmpty() || bet.contains(row.bet()));
    }

    /** The name of this list with its filter, as cursors carry it. */
    String list() {
        List<@Nullable Object> filter = Arrays.asList(portfolio, bet, state);
        return "tripwires/" + Integer.toHexString(filter.toString().hashCode());
    }
}
