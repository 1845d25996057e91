package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.BetId;
import dev.throughline.events.StreamId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The other bets of a trade-off: there are such, and the caller may know of them. */
final class Versus {
    private Versus() {}

    static Set<StreamId> streams(RecordDecision command) {
        return command.versus().stream().map(StreamId::of).collect(Collectors.toSet());
    }

    static void check(Checks checks, RecordDecision command, Circumstances now) {
        List<BetId> others = command.versus();
        checks.rule(
                others.stream().noneMatch(other -> StreamId.of(other).equals(now.stream())),
                () -> Violation.input(
                        "versus.itself",
                        "Expected other bets in 'versus', but found this one.",
                        "Name the bets that had to stand back, or that this one stood back for."));
        List<String> unknown = others.stream()
                .filter(other -> !StreamId.of(other).equals(now.stream()) && !mayBeNamed(other, now))
                .map(BetId::value)
                .toList();
        checks.rule(
                unknown.isEmpty(),
                () -> Violation.state(
                                "versus.unknown",
                                "Expected bets in 'versus' that exist and that you may see, but found others.",
                                "Check the ids, and that your token covers their portfolios.")
                        .with("unknown", unknown));
    }

    private static boolean mayBeNamed(BetId other, Circumstances now) {
        BetFacts bet = now.bet(other);
        return bet != null && now.actor().covers(bet.portfolio());
    }
}
