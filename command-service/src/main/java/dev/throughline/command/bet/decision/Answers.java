package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.state.Facts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.DecisionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.DueReview;
import java.util.List;
import java.util.stream.Stream;

/** What a decision can answer: what was asked, what fired, and what fell due. */
final class Answers {
    private Answers() {}

    static void check(Checks checks, RecordDecision command, Facts bet) {
        areKnown(checks, command.answers(), bet);
        aTradeOffAnswersRequestsOnly(checks, command, bet);
    }

    private static void areKnown(Checks checks, List<String> answers, Facts bet) {
        List<String> known = Stream.of(
                        bet.decisions().requests().keySet().stream().map(DecisionId::value),
                        blocking(bet),
                        bet.reviews().undecided().map(review -> review.id().value()))
                .flatMap(ids -> ids)
                .toList();
        List<String> unknown =
                answers.stream().filter(answer -> !known.contains(answer)).toList();
        checks.rule(
                unknown.isEmpty(),
                () -> Violation.state(
                                "answers.unknown",
                                "Expected answers to requests of this bet, or to firings and reviews that are undecided,"
                                        + " but found others.",
                                "Name each by its id, and leave out what is decided already.")
                        .with("unknown", unknown.stream().distinct().toList()));
    }

    /** It decides nothing about the bet, so what blocks the bet would be waved away: anybody may record one. */
    private static void aTradeOffAnswersRequestsOnly(Checks checks, RecordDecision command, Facts bet) {
        List<String> firings = Stream.concat(
                        blocking(bet),
                        bet.reviews().undecided().map(review -> review.id().value()))
                .filter(command.answers()::contains)
                .distinct()
                .toList();
        checks.rule(
                command.outcome() != DecisionOutcome.TRADE_OFF || firings.isEmpty(),
                () -> Violation.state(
                                "answers.not-by-trade-off",
                                "Expected a trade-off to answer requests only, but it names what fired or fell due: "
                                        + String.join(", ", firings) + ".",
                                "Decide to continue, pivot, pause or kill, and name it there.")
                        .with("firings", firings)
                        .of(Rule.TRIPWIRES));
    }

    /** The ids of what blocks the bet until a decision names it. */
    static Stream<String> blocking(Facts bet) {
        return Stream.concat(
                        bet.criteria().undecided().map(firing -> firing.id()),
                        bet.reviews()
                                .undecided()
                                .filter(review -> review.why() == DueReview.OWNERLESS)
                                .map(review -> review.id()))
                .map(FiringId::value);
    }
}
