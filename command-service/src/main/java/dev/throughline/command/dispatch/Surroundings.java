package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.PortfolioFacts;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventContext;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The streams around a decision: each is read once, and time passes over those that may be written to. */
final class Surroundings {
    private final Kinds kinds;
    private final PortfolioLookup portfolios;
    private final Streams streams;
    private final Order<?> order;
    private final Map<StreamId, Kinds.Known<?, ?, ?>> known = new HashMap<>();
    private final Map<StreamId, Passed<?, ?>> passed = new HashMap<>();
    private final Map<StreamId, PortfolioFacts> governing = new HashMap<>();

    Surroundings(Kinds kinds, PortfolioLookup portfolios, Streams streams, Order<?> order) {
        this.kinds = kinds;
        this.portfolios = portfolios;
        this.streams = streams;
        this.order = order;
    }

    /** When the last event of these streams was true. */
    @Nullable
    Instant latest(Set<StreamId> others, @Nullable Instant own) {
        return others.stream()
                .map(stream -> known(stream).history().lastEffectiveAt())
                .filter(Objects::nonNull)
                .reduce(own, (one, other) -> one == null || other.isAfter(one) ? other : one);
    }

    /** A stream after time has passed over it; a stream without events is before time. */
    <S, E> Passed<S, E> passed(
            StreamId stream,
            History<S> history,
            Decider<?, S, E> decider,
            @Nullable PortfolioFacts portfolio,
            Instant until) {
        if (history.version() == 0) {
            return new Passed<>(history, List.of());
        }
        Circumstances circumstances = new Circumstances(
                stream, until, order.actor(), order.waiver(), portfolio, factsOf(decider.watched(history.state())));
        return Passed.over(history, decider, circumstances, order.commandId(), order.correlationId());
    }

    /** What a decision may know of the streams that it needs. */
    Map<StreamId, Object> facts(Needs needs, Instant until) {
        Map<StreamId, Object> facts = new HashMap<>(factsOf(needs.reads()));
        facts.putAll(Kinds.facts(needs.writes(), stream -> afterTime(known(stream), until)));
        return facts;
    }

    /** What goes into the other streams: what fell due in those that are written to anyway, then what was decided. */
    SortedMap<StreamId, Judgement.Other> alongside(List<Verdict.Alongside> decided, EventContext context) {
        SortedMap<StreamId, Judgement.Other> all = new TreeMap<>(Comparator.comparing(StreamId::value));
        for (Verdict.Alongside next : decided) {
            all.computeIfAbsent(next.stream(), this::dueIn)
                    .events()
                    .add(new Judgement.Judged<>(next.event(), in(next.stream(), context)));
        }
        return all;
    }

    /** The same act, under the policy that governs that stream: people are lent between portfolios. */
    private EventContext in(StreamId stream, EventContext context) {
        PortfolioFacts portfolio = governing.get(stream);
        return context.under(portfolio == null ? null : portfolio.policyVersion());
    }

    private Judgement.Other dueIn(StreamId stream) {
        Passed<?, ?> before = Objects.requireNonNull(
                passed.get(stream), () -> "a decision wrote to " + stream + " without saying that it needs it");
        Kinds.Known<?, ?, ?> of = known(stream);
        List<Judgement.Judged<DomainEvent>> events = new ArrayList<>();
        before.due().forEach(due -> events.add(new Judgement.Judged<>((DomainEvent) due.event(), due.context())));
        return new Judgement.Other(
                stream, StreamAggregate.class.getSimpleName(), of.history().version(), events);
    }

    private <C, S, E> Kinds.Known<C, S, E> afterTime(Kinds.Known<C, S, E> of, Instant until) {
        Decider<C, S, E> decider = of.kind().decider();
        PortfolioId id = decider.portfolioOf(of.stream(), null, of.history().state());
        PortfolioFacts portfolio = id == null ? null : portfolios.find(id, streams);
        if (portfolio != null) {
            governing.put(of.stream(), portfolio);
        }
        Passed<S, E> after = passed(of.stream(), of.history(), decider, portfolio, until);
        passed.put(of.stream(), after);
        return new Kinds.Known<>(of.stream(), of.kind(), after.history());
    }

    private Map<StreamId, Object> factsOf(Set<StreamId> others) {
        return Kinds.facts(others, this::known);
    }

    private Kinds.Known<?, ?, ?> known(StreamId stream) {
        return known.computeIfAbsent(stream, missing -> kinds.read(missing, streams));
    }
}
