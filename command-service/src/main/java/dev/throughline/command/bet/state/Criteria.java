package dev.throughline.command.bet.state;

import dev.throughline.events.CriterionId;
import dev.throughline.events.EventContext;
import dev.throughline.events.FiringId;
import dev.throughline.events.bet.CriterionEvent;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.TripwireAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kill criteria of a bet, and what fired. */
public record Criteria(Map<CriterionId, Criterion> byId, Map<FiringId, Firing> firings) {
    static final Criteria NONE = new Criteria(Map.of(), Map.of());

    /**
     * A criterion, or what stands beside an older one.
     *
     * @param amends the older one; null for one that stands for itself
     * @param since when it was committed; only what is observed from then on is judged
     * @param judgedUpTo when it was last settled: it fired and was decided about, or its one date was judged; null before
     * @param settled whether it is never judged again, as far as events say: that the figure of its date did not meet a
     *     criterion leaves no event behind
     */
    public record Criterion(
            CriterionId id,
            CriterionTerms terms,
            @Nullable CriterionId amends,
            Instant since,
            @Nullable Instant judgedUpTo,
            boolean settled) {
        Criterion settledAt(Instant at, boolean forGood) {
            return new Criterion(id, terms, amends, since, at, settled || forGood);
        }
    }

    /**
     * A criterion that fired.
     *
     * @param answeredAt when a decision named it; null while it is undecided
     */
    public record Firing(
            FiringId id,
            CriterionId criterion,
            TripwireAction action,
            LocalDate decisionDueBy,
            Instant firedAt,
            @Nullable Instant answeredAt) {
        Firing answered(Instant at) {
            return answeredAt == null ? new Firing(id, criterion, action, decisionDueBy, firedAt, at) : this;
        }
    }

    Criteria after(CriterionEvent event, EventContext context) {
        Instant at = context.effectiveAt();
        return switch (event) {
            case KillCriterionCommitted e -> with(new Criterion(e.criterion(), e.terms(), null, at, null, false));
            case KillCriterionAmended e ->
                with(new Criterion(e.amendment(), e.after(), e.criterion(), at, null, false));
            case CriterionJudged e -> judged(e, at);
            case TripwireFired e -> fired(e, at);
        };
    }

    private Criteria with(Criterion criterion) {
        return new Criteria(Copies.with(byId, criterion.id(), criterion), firings);
    }

    /** At its date a stated condition is judged once, whatever the judgement says. */
    private Criteria judged(CriterionJudged e, Instant at) {
        return new Criteria(
                Copies.change(
                        byId,
                        e.criterion(),
                        criterion -> criterion.terms().when() == JudgedWhen.AT_DATE
                                ? criterion.settledAt(at, true)
                                : criterion),
                firings);
    }

    private Criteria fired(TripwireFired e, Instant at) {
        Criterion fired = byId.get(e.criterion());
        if (fired == null) {
            return this;
        }
        CriterionTerms terms = fired.terms();
        return new Criteria(
                Copies.with(byId, e.criterion(), fired.settledAt(at, terms.when() == JudgedWhen.AT_DATE)),
                Copies.with(
                        firings,
                        e.firing(),
                        new Firing(e.firing(), e.criterion(), terms.action(), e.decisionDueBy(), at, null)));
    }

    /** After a decision that answers these; an ANYTIME criterion is judged again from then on. */
    Criteria answered(List<String> answers, Instant at) {
        Map<FiringId, Firing> next = new LinkedHashMap<>(firings);
        Map<CriterionId, Criterion> criteria = new LinkedHashMap<>(byId);
        undecided().filter(firing -> answers.contains(firing.id().value())).forEach(firing -> {
            next.put(firing.id(), firing.answered(at));
            criteria.computeIfPresent(firing.criterion(), (id, criterion) -> criterion.settledAt(at, false));
        });
        return new Criteria(Collections.unmodifiableMap(criteria), Collections.unmodifiableMap(next));
    }

    /** What fired and no decision named yet. */
    public Stream<Firing> undecided() {
        return firings.values().stream().filter(firing -> firing.answeredAt() == null);
    }

    public boolean isTripped() {
        return undecided().findAny().isPresent();
    }

    /** An id for the next firing of a criterion: free, also when long ids of criteria begin alike. */
    public FiringId nextFiringOf(CriterionId criterion) {
        String stem =
                criterion.value().substring(0, Math.min(55, criterion.value().length()));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> new FiringId(stem + "-f" + number))
                .filter(id -> !firings.containsKey(id))
                .findFirst()
                .orElseThrow();
    }
}
