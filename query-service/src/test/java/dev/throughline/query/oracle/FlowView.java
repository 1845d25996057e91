package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How long bets wait for their decision, and questions for their answer. */
final class FlowView implements View {
    @Override
    public String operation() {
        return "flow";
    }

    @Override
    public Question question(Asked of) {
        return FunnelView.overSomeDays(of);
    }

    @Override
    public Object answer(Question question, Past past) {
        Region region = Region.of(question, past);
        List<BetFacts> cohort = region.bets().stream()
                .filter(bet -> Region.isAsked(question, region.day(bet.events().getFirst())))
                .sorted(Comparator.comparing(FlowView::proposedAt).thenComparing(BetFacts::id))
                .toList();
        List<Matter> matters = region.bets().stream()
                .flatMap(bet -> Matter.of(bet).stream())
                .filter(matter -> Region.isAsked(question, region.day(matter.asked())))
                .sorted(Comparator.comparing(Matter::arose)
                        .thenComparing(matter -> matter.bet().id())
                        .thenComparing(Matter::id))
                .toList();
        return object(
                "timeToDecision",
                        Survival.figures(cohort.stream()
                                .map(bet ->
                                        Survival.wait(proposedAt(bet), until(bet, past.asOf()), decision(bet) != null))
                                .toList()),
                "bets", cohort.stream().map(bet -> row(bet, past.asOf())).toList(),
                "decisionLatency", latency(matters, past, matter -> true),
                "latencyByDoor",
                        rows(
                                Door.values(),
                                "door",
                                door -> latency(
                                        matters, past, matter -> matter.door().equals(door))),
                "latencyByKind",
                        rows(
                                new String[] {"REQUEST", "FIRING", "CADENCE", "OWNERLESS"},
                                "kind",
                                kind -> latency(
                                        matters, past, matter -> matter.kind().equals(kind))),
                "occasions",
                        matters.stream().map(matter -> row(matter, past.asOf())).toList());
    }

    private static List<Object> rows(Object[] values, String name, Function<String, Object> latency) {
        List<Object> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(object(name, value, "latency", latency.apply(value.toString())));
        }
        return rows;
    }

    private static Object latency(List<Matter> matters, Past past, Predicate<Matter> which) {
        return Survival.figures(matters.stream()
                .filter(which)
                .map(matter -> Survival.wait(matter.arose(), matter.until(past.asOf()), matter.answer() != null))
                .toList());
    }

    private static Instant proposedAt(BetFacts bet) {
        return bet.events().getFirst().context().effectiveAt();
    }

    /** The first COMMIT or KILL. */
    private static @Nullable RecordedEvent decision(BetFacts bet) {
        return bet.events().stream()
                .filter(event -> event.event() instanceof DecisionRecorded e
                        && (e.outcome() == DecisionOutcome.COMMIT || e.outcome() == DecisionOutcome.KILL))
                .findFirst()
                .orElse(null);
    }

    private static Instant until(BetFacts bet, Instant now) {
        RecordedEvent decision = decision(bet);
        return decision == null
                ? Objects.requireNonNullElse(bet.end(), now)
                : decision.context().effectiveAt();
    }

    private static Object row(BetFacts bet, Instant now) {
        RecordedEvent decision = decision(bet);
        Instant until = until(bet, now);
        return object(
                "bet", bet.id(),
                "title", bet.proposal().title(),
                "portfolio", bet.proposal().portfolio(),
                "started", proposedAt(bet),
                "decidedAt", decision == null ? null : until,
                "outcome", decision == null ? null : ((DecisionRecorded) decision.event()).outcome(),
                "censoredAt", decision == null ? until : null,
                "days", Sums.days(proposedAt(bet), until),
                "stage", bet.stage());
    }

    private static Object row(Matter matter, Instant now) {
        return object(
                "id", matter.id(),
                "kind", matter.kind(),
                "bet", matter.bet().id(),
                "title", matter.bet().proposal().title(),
                "portfolio", matter.bet().proposal().portfolio(),
                "door", matter.door(),
                "started", matter.arose(),
                "decidedAt", matter.answeredAt(),
                "decision", matter.decision(),
                "censoredAt", matter.answer() == null ? matter.until(now) : null,
                "days", Sums.days(matter.arose(), matter.until(now)));
    }
}
