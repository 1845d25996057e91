package dev.throughline.query.decisions;

import static java.util.Objects.requireNonNullElse;

import dev.throughline.query.paging.Direction;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which requests for a decision, in which order. Filters narrow; values of one filter add up. */
record RequestFilter(
        @Parameter(description = "Only requests about bets of these portfolios; at most 200.") @Nullable
        List<String> portfolio,

        @Parameter(description = "Only requests about these bets; at most 200.") @Nullable
        List<String> bet,

        @Parameter(description = "Whether only open requests are listed; false if missing.") @Nullable
        Boolean openOnly,

        @Parameter(description = "Whether only requests past their neededBy are listed, open or not; false if missing.")
        @Nullable
        Boolean overdueOnly,

        @Parameter(description = "By what to sort; URGENCY if missing.") @Nullable
        RequestSort sort,

        @Parameter(description = "Which end comes first; ASC if missing.") @Nullable
        Direction direction) {

    /** @throws dev.throughline.query.platform.questions.BadQuestion when a value cannot be asked for */
    void check() {
        Texts.checkIds("bet", requireNonNullElse(bet, List.of()));
    }

    /** The name of this list with its order and filter, as cursors carry it. */
    String list() {
        List<@Nullable Object> filter = Arrays.asList(portfolio, bet, openOnly, overdueOnly, sort, direction);
        return "decisionRequests/" + Integer.toHexString(filter.toString().hashCode());
    }

    boolean includes(WaitingRequest request) {
        return (bet == null || bet.isEmpty() || bet.contains(request.bet()))
                && (!Boolean.TRUE.equals(openOnly) || request.state() == WaitingRequest.State.OPEN)
                && (!Boolean.TRUE.equals(overdueOnly) || request.daysOver() > 0);
    }

    Comparator<WaitingRequest> order() {
        return requireNonNullElse(sort, RequestSort.URGENCY).order(direction == Direction.DESC);
    }
}
