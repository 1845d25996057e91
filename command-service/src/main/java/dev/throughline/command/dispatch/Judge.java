package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.EffectiveTime;
import dev.throughline.command.rules.History;
import dev.throughline.command.rules.PortfolioFacts;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.EventContext;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts an order before the rules: those that hold for every command, then those of its kind. Records nothing. */
final class Judge {
    private final Clock clock;
    private final PortfolioLookup portfolios;

    Judge(Clock clock, PortfolioLookup portfolios) {
        this.clock = clock;
        this.portfolios = portfolios;
    }

    /** What is to be recorded. */
    record Judgement<E>(EventContext context, List<E> events) {}

    /** @throws Refusal with every rule that the order breaks */
    <C, S, E> Judgement<E> judge(Order<C> order, History<S> history, Decider<C, S, E> decider, Streams streams) {
        PortfolioId portfolio = decider.portfolioOf(order.stream(), order.command(), history.state());
        boundaryHolds(order, history, portfolio);
        versionIsCurrent(order, history);
        PortfolioFacts facts =
                portfolio == null || !order.actor().covers(portfolio) ? null : portfolios.find(portfolio, streams);
        Instant now = clock.instant();
        ZoneId zone = facts == null ? ZoneOffset.UTC : facts.zone();
        Instant effectiveAt = EffectiveTime.resolve(order.at(), now, history.lastEffectiveAt(), zone);
        Circumstances circumstances =
                new Circumstances(order.stream(), effectiveAt, order.actor(), order.historic(), facts);
        Checks everyCommand = new Checks().optionalText("reason", order.reason(), 1000);
        EffectiveTime.check(everyCommand, effectiveAt, now, history.lastEffectiveAt());
        List<E> events =
                accepted(everyCommand.then(List::of), decider.decide(order.command(), history.state(), circumstances));
        return new Judgement<>(context(order, effectiveAt, facts), events);
    }

    /** Rule 12: who decides on an old version is told the current one. */
    private static void versionIsCurrent(Order<?> order, History<?> history) {
        Long expected = order.expectedVersion();
        if (expected != null && expected != history.version()) {
            throw new Refusal(new Violation(
                    Violation.Kind.STALE,
                    "version.stale",
                    "Expected the current version " + history.version() + ", but If-Match says " + expected + ".",
                    "Read the stream again, decide again, and send the version that you read.",
                    Map.of("current", history.version(), "found", expected)));
        }
    }

    /**
     * Holds back what was recorded under a key from those who may not know of the stream it went to.
     *
     * @throws Refusal when the order's token does not cover that stream
     */
    @SuppressWarnings("unchecked") // the kind is the one that the order's command belongs to
    <C, S, E> void mayKnow(Order<?> order, StreamId recordedIn, Kind<C, S, E> kind, Streams streams) {
        History<S> history = streams.read(recordedIn, kind.decider());
        boundaryHolds(order, history, kind.decider().portfolioOf(recordedIn, (C) order.command(), history.state()));
    }

    /** Rule 13: a portfolio that the token does not cover might as well not exist. */
    private static void boundaryHolds(Order<?> order, History<?> history, @Nullable PortfolioId portfolio) {
        if (portfolio == null || order.actor().covers(portfolio)) {
            return;
        }
        if (history.version() > 0) {
            throw new Refusal(Violation.unknown(order.stream()));
        }
        if (order.stream().kind().equals("portfolio")) {
            throw new Refusal(new Violation(
                    Violation.Kind.FORBIDDEN,
                    "portfolio.not-covered",
                    "Expected a token that covers the portfolio '" + portfolio + "', but yours does not.",
                    "Ask for a token that covers it.",
                    Map.of()));
        }
    }

    private static <E> List<E> accepted(Verdict<E> everyCommand, Verdict<E> thisCommand) {
        List<Violation> violations = new ArrayList<>();
        List<E> events = new ArrayList<>();
        for (Verdict<E> verdict : List.of(everyCommand, thisCommand)) {
            switch (verdict) {
                case Verdict.Accepted<E> accepted -> events.addAll(accepted.events());
                case Verdict.Refused<E> refused -> violations.addAll(refused.violations());
            }
        }
        if (!violations.isEmpty()) {
            throw new Refusal(violations);
        }
        return events;
    }

    private static EventContext context(Order<?> order, Instant effectiveAt, @Nullable PortfolioFacts facts) {
        return new EventContext(
                effectiveAt,
                order.actor().person(),
                order.actor().roles().stream().sorted().toList(),
                order.onBehalfOf(),
                facts == null ? null : facts.policyVersion(),
                order.reason(),
                order.commandId(),
                order.correlationId(),
                null,
                order.historic());
    }
}
