package dev.throughline.command.dispatch;

import dev.throughline.command.bet.BetDecider;
import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.contributor.ContributorCommand;
import dev.throughline.command.contributor.ContributorDecider;
import dev.throughline.command.metric.MetricCommand;
import dev.throughline.command.metric.MetricDecider;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.History;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All streams in memory, and the judge of the service with a clock that is told the time. */
final class Timeline implements Streams {
    private static final Kinds KINDS = new Kinds(List.of(
            new Kind<>("bet", BetCommand.class, new BetDecider()),
            new Kind<>("metric", MetricCommand.class, new MetricDecider()),
            new Kind<>("person", ContributorCommand.class, new ContributorDecider())));

    private final Map<StreamId, List<Judgement.Judged<Object>>> events = new HashMap<>();

    /** When an event was true, whose act it was, and what it says. */
    record Happened(Instant effectiveAt, String actor, Object event) {}

    /** What was recorded, by stream. */
    Map<String, List<Happened>> histories() {
        Map<String, List<Happened>> histories = new TreeMap<>();
        events.forEach((stream, judged) -> histories.put(
                stream.value(),
                judged.stream()
                        .map(one -> new Happened(
                                one.context().effectiveAt(),
                                one.context().actor().value(),
                                one.event()))
                        .toList()));
        return histories;
    }

    /** Has the order judged when the clock shows {@code now}; the codes of a refusal, none if it was recorded. */
    List<String> submit(Order<?> order, Instant now) {
        try {
            submit(order, KINDS.read(order.stream(), this), now);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.violations().stream().map(Violation::code).sorted().toList();
        }
    }

    @SuppressWarnings("unchecked") // an order goes to a stream of its command's kind
    private <C, S, E> void submit(Order<?> order, Kinds.Known<C, S, E> to, Instant now) {
        Judge judge = new Judge(
                Clock.fixed(now, ZoneOffset.UTC),
                (portfolio, streams) -> Given.RETAIL,
                (portfolio, streams) -> List.of(),
                KINDS);
        Judgement<E> judgement =
                judge.judge((Order<C>) order, to.history(), to.kind().decider(), this);
        judgement.own().forEach(judged -> add(order.stream(), judged.event(), judged));
        judgement
                .alongside()
                .values()
                .forEach(other -> other.events().forEach(judged -> add(other.stream(), judged.event(), judged)));
    }

    private void add(StreamId stream, @Nullable Object event, Judgement.Judged<?> judged) {
        events.computeIfAbsent(stream, first -> new ArrayList<>())
                .add(new Judgement.Judged<>(Objects.requireNonNull(event), judged.context()));
    }

    /** What time alone would still bring about in a stream. */
    @Nullable
    Instant nextDue(StreamId stream) {
        return new Outlook(KINDS, (portfolio, streams) -> Given.RETAIL, this).nextDue(stream);
    }

    @Override
    @SuppressWarnings("unchecked") // a stream of this kind holds events of this kind only
    public <C, S, E> History<S> read(StreamId stream, Decider<C, S, E> decider) {
        History<S> history = History.beforeTheFirstEvent(decider);
        for (Judgement.Judged<Object> judged : events.getOrDefault(stream, List.of())) {
            history = history.after((E) judged.event(), judged.context(), decider);
        }
        return history;
    }

    @Override
    public Set<StreamId> touched() {
        return events.keySet();
    }

    @Override
    public void hold(SortedSet<StreamId> streams) {}
}
