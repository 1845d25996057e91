package dev.throughline.command.bet.proposal;

import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.KilledBet;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.PortfolioFacts;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.BetId;
import dev.throughline.events.StreamId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rule 10: who proposes again what was killed knows of it. */
final class Predecessors {
    private static final int MOST_ACKNOWLEDGED = 50;

    private Predecessors() {}

    /** The bet that is revived, and the killed ones of the portfolio. */
    static Needs needs(ProposeBet propose) {
        Set<StreamId> revived = propose.supersedes() == null ? Set.of() : Set.of(StreamId.of(propose.supersedes()));
        return Needs.reading(revived).andKilledBets();
    }

    static void check(Checks checks, ProposeBet propose, Circumstances now) {
        checks.few("acknowledgedKilled", propose.acknowledgedKilled(), MOST_ACKNOWLEDGED);
        PortfolioFacts portfolio = now.portfolio();
        if (portfolio != null) {
            acknowledgedOnesWereKilled(checks, propose, portfolio.killed());
            similarOnesAreAcknowledged(checks, propose, portfolio);
        }
        revivedOneIsOver(checks, propose, now);
    }

    private static void acknowledgedOnesWereKilled(Checks checks, ProposeBet propose, List<KilledBet> killed) {
        Set<BetId> known = killed.stream().map(KilledBet::bet).collect(Collectors.toSet());
        List<BetId> unknown = propose.acknowledgedKilled().stream()
                .filter(bet -> !known.contains(bet))
                .limit(MOST_ACKNOWLEDGED)
                .toList();
        checks.rule(
                unknown.isEmpty(),
                () -> Violation.state(
                                "acknowledgedKilled.unknown",
                                "Expected in 'acknowledgedKilled' killed bets of the portfolio, but found others: "
                                        + unknown + ".",
                                "Correct the ids.")
                        .with("found", unknown.toString()));
    }

    private static void similarOnesAreAcknowledged(Checks checks, ProposeBet propose, PortfolioFacts portfolio) {
        String title = propose.title() == null ? "" : propose.title();
        BigDecimal threshold = portfolio.policy().titleSimilarity();
        List<String> similar = portfolio.killed().stream()
                .filter(killed -> !propose.acknowledgedKilled().contains(killed.bet()))
                .filter(killed -> Similarity.of(title, killed.title()).isAtLeast(threshold))
                .map(killed -> killed.bet() + " ("
                        + Similarity.of(title, killed.title()).rounded() + ")")
                .toList();
        checks.rule(
                similar.isEmpty(),
                () -> Violation.state(
                                "graveyard.similar-not-acknowledged",
                                "Expected killed bets with a title as similar as " + threshold
                                        + " to be acknowledged, but these are not: " + shown(similar) + ".",
                                "Read why they were killed, then name them in 'acknowledgedKilled'.")
                        .with("similar", shown(similar))
                        .with("threshold", threshold)
                        .of(Rule.GRAVEYARD));
    }

    private static String shown(List<String> similar) {
        return similar.stream().limit(MOST_ACKNOWLEDGED).collect(Collectors.joining(", "));
    }

    private static void revivedOneIsOver(Checks checks, ProposeBet propose, Circumstances now) {
        BetId revived = propose.supersedes();
        BetFacts found = revived == null ? null : now.bet(revived);
        BetFacts known = found != null && now.actor().covers(found.portfolio()) ? found : null;
        checks.rule(
                revived == null || known != null,
                () -> Violation.state(
                                "supersedes.unknown",
                                "Expected in 'supersedes' a bet that exists and that you may see, but found none called '"
                                        + revived + "'.",
                                "Check the id, and that your token covers its portfolio.")
                        .with("supersedes", String.valueOf(revived)));
        checks.rule(
                known == null || known.stage().isFinal(),
                () -> Violation.state(
                                "supersedes.not-over",
                                "Expected in 'supersedes' a bet that is over, but '" + revived + "' is not.",
                                "Go on with that bet, or end it first.")
                        .with("supersedes", String.valueOf(revived)));
    }
}
