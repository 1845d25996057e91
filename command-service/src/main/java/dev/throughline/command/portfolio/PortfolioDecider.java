package dev.throughline.command.portfolio;

import dev.throughline.command.portfolio.PortfolioCommand.AdoptPolicy;
import dev.throughline.command.portfolio.PortfolioCommand.ArrangeDeck;
import dev.throughline.command.portfolio.PortfolioCommand.OpenPortfolio;
import dev.throughline.command.portfolio.PortfolioCommand.SetTargets;
import dev.throughline.command.portfolio.PortfolioState.Calendar;
import dev.throughline.command.portfolio.PortfolioState.Governed;
import dev.throughline.command.portfolio.PortfolioState.Opened;
import dev.throughline.command.portfolio.PortfolioState.Unopened;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.EventContext;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Required;
import dev.throughline.events.StreamId;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a portfolio. */
public final class PortfolioDecider implements Decider<PortfolioCommand, PortfolioState, PortfolioEvent> {

    @Override
    public PortfolioState initial() {
        return new Unopened();
    }

    @Override
    public PortfolioId portfolioOf(StreamId stream, @Nullable PortfolioCommand command, PortfolioState state) {
        return new PortfolioId(stream.id());
    }

    @Override
    public Needs needs(StreamId stream, PortfolioCommand command, PortfolioState state) {
        return switch (command) {
            case OpenPortfolio open -> Needs.NOTHING;
            case AdoptPolicy adopt -> Needs.NOTHING;
            case ArrangeDeck arrange -> Deck.needs(arrange);
            case SetTargets targets -> Targets.needs(targets);
        };
    }

    @Override
    public Verdict<PortfolioEvent> decide(PortfolioCommand command, PortfolioState state, Circumstances now) {
        return switch (state) {
            case Governed portfolio -> decide(command, portfolio, now);
            // Between the two events of its opening nothing is decided.
            case Opened halfway -> unknown(now);
            case Unopened nobody -> command instanceof OpenPortfolio open ? open(open, state) : unknown(now);
        };
    }

    private static Verdict<PortfolioEvent> decide(PortfolioCommand command, Governed portfolio, Circumstances now) {
        return switch (command) {
            case OpenPortfolio open -> open(open, portfolio);
            case AdoptPolicy adopt -> adopt(adopt, portfolio);
            case ArrangeDeck arrange -> Deck.decide(arrange, portfolio.deckVersion() + 1, now);
            case SetTargets targets -> Targets.decide(targets, now);
        };
    }

    @Override
    public PortfolioState evolve(PortfolioState state, PortfolioEvent event, EventContext context) {
        return switch (event) {
            case PortfolioOpened e -> new Opened(new Calendar(e.zone(), e.fiscalYearStart(), e.weekEndingDay()));
            case PolicyAdopted e -> governed(state, e);
            case DeckArranged e ->
                state instanceof Governed known
                        ? new Governed(known.calendar(), known.policyVersion(), known.policy(), e.version())
                        : state;
            case MetricTargetSet e -> state;
        };
    }

    private static Governed governed(PortfolioState state, PolicyAdopted e) {
        return switch (state) {
            case Opened opened -> new Governed(opened.calendar(), e.version(), e.policy(), 0);
            case Governed known -> new Governed(known.calendar(), e.version(), e.policy(), known.deckVersion());
            case Unopened nobody -> throw new IllegalStateException("a policy without a portfolio");
        };
    }

    private static Verdict<PortfolioEvent> open(OpenPortfolio open, PortfolioState state) {
        return new Checks()
                .rule(
                        state instanceof Unopened,
                        () -> Violation.state(
                                "portfolio.exists",
                                "Expected an id that is free, but this portfolio is already open.",
                                "Choose another id."))
                .text("name", open.name(), 120)
                .present("currency", open.currency())
                .present("zone", open.zone())
                .then(() -> List.of(opened(open), new PolicyAdopted(1, Policy.DEFAULT)));
    }

    private static PortfolioOpened opened(OpenPortfolio open) {
        return new PortfolioOpened(
                Required.field(open.name(), "name"),
                Required.field(open.currency(), "currency"),
                Required.field(open.zone(), "zone"),
                Objects.requireNonNullElse(open.fiscalYearStart(), Month.JANUARY),
                Objects.requireNonNullElse(open.weekEndingDay(), DayOfWeek.SUNDAY));
    }

    private static Verdict<PortfolioEvent> adopt(AdoptPolicy adopt, Governed portfolio) {
        AmendedPolicy amended = new AmendedPolicy(portfolio.policy(), adopt);
        return amended.check(new Checks())
                .then(() -> List.of(new PolicyAdopted(portfolio.policyVersion() + 1, amended.policy())));
    }

    private static Verdict<PortfolioEvent> unknown(Circumstances now) {
        return new Verdict.Refused<>(List.of(Violation.unknown(now.stream())));
    }
}
