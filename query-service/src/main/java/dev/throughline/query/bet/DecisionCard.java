package dev.throughline.query.bet;

import dev.throughline.events.bet.Stance;
import dev.throughline.query.bet.parts.Decision;
import dev.throughline.query.picture.Request;
import dev.throughline.query.picture.Request.Opinion;
import dev.throughline.query.picture.Retrospective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what was asked before and what was thought of it after.
 *
 * @param requests that it answers
 * @param retrospective how people looked back at it; none if nobody did
 */
record DecisionCard(
        Decision decision, List<Request> requests, @Nullable Retrospective retrospective) {

    /** The last one first. */
    static List<DecisionCard> of(BetView bet) {
        return bet.decisions().reversed().stream()
                .map(decision -> of(decision, bet))
                .toList();
    }

    private static DecisionCard of(Decision decision, BetView bet) {
        return new DecisionCard(
                decision,
                bet.requests().stream()
                        .filter(request -> decision.decision().equals(request.answeredBy()))
                        .toList(),
                bet.retrospectives().stream()
                        .filter(each -> each.decision().equals(decision.decision()))
                        .findFirst()
                        .orElse(null));
    }

    public List<Opinion> dissent() {
        return requests.stream()
                .flatMap(request -> request.approvals().stream())
                .filter(opinion -> opinion.stance() == Stance.DISSENT)
                .toList();
    }
}
