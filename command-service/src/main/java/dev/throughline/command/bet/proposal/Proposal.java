package dev.throughline.command.bet.proposal;

import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.bet.state.BetState.Unproposed;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.Signal;
import java.util.List;
import java.util.Objects;

/** What a proposal needs: a customer, their problem and their benefit before anything else. */
public final class Proposal {
    private static final int TITLE = 120;
    private static final int TEXT = 2000;

    private Proposal() {}

    public static Verdict<BetEvent> decide(ProposeBet propose, BetState state, Circumstances now) {
        Checks checks = new Checks(now.waiver());
        idIsFree(checks, state);
        portfolioExists(checks, propose, now);
        checks.text("title", propose.title(), TITLE)
                .text("customer", propose.customer(), TEXT)
                .text("problem", propose.problem(), TEXT)
                .text("benefit", propose.benefit(), TEXT)
                .optionalText("objective", propose.objective(), TITLE)
                .present("innovationType", propose.innovationType())
                .present("door", propose.door())
                .present("origin", propose.origin());
        customerOriginNeedsSignal(checks, propose);
        signalIsSound(checks, propose.signal(), now);
        Predecessors.check(checks, propose, now);
        return checks.then(() -> List.of(proposed(propose)));
    }

    private static void idIsFree(Checks checks, BetState state) {
        checks.rule(
                state instanceof Unproposed,
                () -> Violation.state(
                        "bet.exists",
                        "Expected an id that is free, but a bet of this id was already proposed.",
                        "Choose another id, or leave it out to get one."));
    }

    private static void portfolioExists(Checks checks, ProposeBet propose, Circumstances now) {
        checks.present("portfolio", propose.portfolio())
                .rule(
                        propose.portfolio() == null || now.portfolio() != null,
                        () -> Violation.input(
                                "portfolio.unknown",
                                "Expected a portfolio that exists and that you may see, but found none called '"
                                        + propose.portfolio() + "'.",
                                "Open the portfolio first, or check its id and that your token covers it."));
    }

    /** Rule 8, first half: who says that it came from a customer shows when and what the customer said. */
    private static void customerOriginNeedsSignal(Checks checks, ProposeBet propose) {
        checks.rule(
                propose.origin() != Origin.CUSTOMER || propose.signal() != null,
                () -> Violation.state(
                                "origin.signal-missing",
                                "Expected a dated customer signal for a bet of origin CUSTOMER, but found none.",
                                "Add signal {date, source}: a quote or a link, or say honestly where the bet came from.")
                        .of(Rule.ORIGIN));
    }

    private static void signalIsSound(
            Checks checks, @org.jspecify.annotations.Nullable Signal signal, Circumstances now) {
        if (signal == null) {
            return;
        }
        checks.optionalDate("signal.date", signal.date()).text("signal.source", signal.source(), TEXT);
        checks.rule(
                !signal.date().isAfter(now.day()),
                () -> Violation.input(
                        "signal.date.in-the-future",
                        "Expected a signal dated up to the proposal (" + now.day() + "), but found " + signal.date()
                                + ".",
                        "Correct the date."));
    }

    private static BetProposed proposed(ProposeBet propose) {
        return new BetProposed(
                Required.field(propose.portfolio(), "portfolio"),
                Required.field(propose.title(), "title"),
                Required.field(propose.customer(), "customer"),
                Required.field(propose.problem(), "problem"),
                Required.field(propose.benefit(), "benefit"),
                propose.objective(),
                Required.field(propose.innovationType(), "innovationType"),
                Required.field(propose.door(), "door"),
                Objects.requireNonNullElse(propose.critical(), false),
                Required.field(propose.origin(), "origin"),
                propose.signal(),
                propose.supersedes(),
                propose.acknowledgedKilled());
    }
}
