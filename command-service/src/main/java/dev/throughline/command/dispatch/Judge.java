package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.EffectiveTime;
import dev.throughline.command.rules.Enforces;
import dev.throughline.command.rules.History;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.PortfolioFacts;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.EventContext;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an order before the rules: those that hold for every command, then those of its kind. Records nothing. */
final class Judge {
    private final Clock clock;
    private final PortfolioLookup portfolios;
    private final GraveyardLookup graveyard;
    private final Kinds kinds;

    Judge(Clock clock, PortfolioLookup portfolios, GraveyardLookup graveyard, Kinds kinds) {
        this.clock = clock;
        this.portfolios = portfolios;
        this.graveyard = graveyard;
        this.kinds = kinds;
    }

    /** @throws Refusal with every rule that the order breaks */
    <C, S, E> Judgement<E> judge(Order<C> order, History<S> history, Decider<C, S, E> decider, Streams streams) {
        boundaryHolds(order, history, decider.boundaryOf(order.stream(), order.command(), history.state()));
        if (history.version() > 0) {
            versionIsCurrent(order, history);
        }
        Needs needs = decider.needs(order.stream(), order.command(), history.state());
        PortfolioFacts facts = portfolioOf(order, history, decider, needs, streams);
        hold(order.stream(), needs, streams);
        Surroundings surroundings = new Surroundings(kinds, portfolios, streams, order);
        Instant now = clock.instant();
        Instant last = surroundings.latest(needs.writes(), history.lastEffectiveAt());
        ZoneId zone = facts == null ? ZoneOffset.UTC : facts.zone();
        Instant effectiveAt = EffectiveTime.resolve(order.at(), now, last, zone);
        Passed<S, E> own = surroundings.passed(order.stream(), history, decider, facts, effectiveAt);
        Circumstances circumstances = new Circumstances(
                order.stream(),
                effectiveAt,
                order.actor(),
                order.waiver(),
                facts,
                surroundings.facts(needs, effectiveAt),
                order.onBehalfOf());
        Checks everyCommand = new Checks().optionalText("reason", order.reason(), 1000);
        EffectiveTime.check(everyCommand, effectiveAt, now, last);
        Verdict.Accepted<E> accepted = accepted(
                everyCommand.then(List::of),
                decider.decide(order.command(), own.history().state(), circumstances));
        // RFC 9110, 13.2.1: where there is nothing, that there is nothing comes first.
        versionIsCurrent(order, history);
        return judgement(order, facts, effectiveAt, own, accepted, surroundings);
    }

    /** Who decides over several streams takes their locks in one order, so that losers of a race wait and not fail. */
    private static void hold(StreamId own, Needs needs, Streams streams) {
        if (!needs.writes().isEmpty()) {
            SortedSet<StreamId> held = new TreeSet<>(Comparator.comparing(StreamId::value));
            held.addAll(needs.writes());
            held.add(own);
            streams.hold(held);
        }
    }

    /** Rule 14: the policy is that of now, whenever the command takes effect. */
    @Enforces(Rule.POLICY_IN_FORCE)
    private <C, S> @Nullable PortfolioFacts portfolioOf(
            Order<C> order, History<S> history, Decider<C, S, ?> decider, Needs needs, Streams streams) {
        PortfolioId portfolio = decider.portfolioOf(order.stream(), order.command(), history.state());
        boolean hidden =
                history.version() == 0 && portfolio != null && !order.actor().covers(portfolio);
        PortfolioFacts facts = portfolio == null || hidden ? null : portfolios.find(portfolio, streams);
        return facts == null || !needs.killedBets() ? facts : facts.withKilled(graveyard.in(facts.id(), streams));
    }

    private static <E> Judgement<E> judgement(
            Order<?> order,
            @Nullable PortfolioFacts facts,
            Instant effectiveAt,
            Passed<?, E> own,
            Verdict.Accepted<E> accepted,
            Surroundings surroundings) {
        EventContext context = context(order, effectiveAt, facts);
        List<Judgement.Judged<E>> events = new ArrayList<>(own.due());
        accepted.events().forEach(event -> events.add(new Judgement.Judged<>(event, context)));
        somethingIsRecorded(order, events);
        return new Judgement<>(effectiveAt, List.copyOf(events), surroundings.alongside(accepted.alongside(), context));
    }

    /** Only letting time pass can come to nothing; a receipt for nothing could not be given again. */
    private static void somethingIsRecorded(Order<?> order, List<?> events) {
        if (events.isEmpty()) {
            throw new Refusal(Violation.state(
                            "time.nothing-due",
                            "Expected something that fell due in '"
                                    + order.stream().id() + "', but nothing did.",
                            "There is nothing to do.")
                    .of(Rule.TWO_CLOCKS));
        }
    }

    /** Rule 12: who decides on an old version is told the current one. */
    private static void versionIsCurrent(Order<?> order, History<?> history) {
        if (!order.expectedVersion().isMetBy(history.version())) {
            throw new Refusal(new Violation(
                    Rule.ONE_EFFECT,
                    Violation.Kind.STALE,
                    "version.stale",
                    "Expected the version that If-Match asks for, but the current one is " + history.version() + ".",
                    "Read the stream again, decide again, and send the version that you read.",
                    Map.of("current", history.version())));
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
        boundaryHolds(order, history, kind.decider().boundaryOf(recordedIn, (C) order.command(), history.state()));
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
                    Rule.WHO,
                    Violation.Kind.FORBIDDEN,
                    "portfolio.not-covered",
                    "Expected a token that covers the portfolio '" + portfolio + "', but yours does not.",
                    "Ask for a token that covers it.",
                    Map.of()));
        }
    }

    private static <E> Verdict.Accepted<E> accepted(Verdict<E> everyCommand, Verdict<E> thisCommand) {
        List<Violation> violations = Stream.of(everyCommand, thisCommand)
                .flatMap(verdict ->
                        verdict instanceof Verdict.Refused<E> refused ? refused.violations().stream() : Stream.empty())
                .toList();
        if (violations.isEmpty() && thisCommand instanceof Verdict.Accepted<E> accepted) {
            return accepted;
        }
        throw new Refusal(violations);
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
                order.waiver() instanceof Waiver.Historic historic ? historic.reason() : null,
                null);
    }
}
