package dev.throughline.command.portfolio;

import dev.throughline.command.portfolio.PortfolioCommand.AdoptPolicy;
import dev.throughline.command.portfolio.PortfolioCommand.ArrangeDeck;
import dev.throughline.command.portfolio.PortfolioCommand.OpenPortfolio;
import dev.throughline.command.portfolio.PortfolioCommand.SetTargets;
import dev.throughline.command.portfolio.PortfolioState.Governed;
import dev.throughline.command.portfolio.PortfolioState.Opened;
import dev.throughline.command.portfolio.PortfolioState.Unopened;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
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
import java.time.ZoneId;
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
    public Verdict<PortfolioEvent> decide(PortfolioCommand command, PortfolioState state, Circumstances now) {
        return switch (command) {
            case OpenPortfolio open -> open(open, state);
            case AdoptPolicy adopt -> adopt(adopt, state, now);
            case ArrangeDeck arrange -> throw new UnsupportedOperationException();
            case SetTargets targets -> throw new UnsupportedOperationException();
        };
    }

    @Override
    public PortfolioState evolve(PortfolioState state, PortfolioEvent event, EventContext context) {
        return switch (event) {
            case PortfolioOpened opened -> new Opened(opened.zone());
            case DeckArranged arranged -> state;
            case MetricTargetSet target -> state;
            case PolicyAdopted adopted -> new Governed(zoneOf(state), adopted.version(), adopted.policy());
        };
    }

    private static ZoneId zoneOf(PortfolioState state) {
        return switch (state) {
            case Opened opened -> opened.zone();
            case Governed governed -> governed.zone();
            case Unopened unopened -> throw new IllegalStateException("a policy without a portfolio");
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

    private static Verdict<PortfolioEvent> adopt(AdoptPolicy adopt, PortfolioState state, Circumstances now) {
        return switch (state) {
            case Governed governed -> {
                AmendedPolicy amended = new AmendedPolicy(governed.policy(), adopt);
                yield amended.check(new Checks())
                        .then(() -> List.of(new PolicyAdopted(governed.policyVersion() + 1, amended.policy())));
            }
            case Unopened unopened -> unknown(now);
            case Opened opened -> unknown(now);
        };
    }

    private static Verdict<PortfolioEvent> unknown(Circumstances now) {
        return new Verdict.Refused<>(List.of(Violation.unknown(now.stream())));
    }
}
