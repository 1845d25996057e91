package dev.throughline.query.duties;

import dev.throughline.events.Amount;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.ForecastId;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionEvent.Waived;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a duty can begin or end with, with the values a test cares about. */
public final class Happenings {
    public static final StreamId ORDERS = StreamId.of(new MetricId("orders"));

    private Happenings() {}

    public static DecisionRequested requested(String decision, String neededBy) {
        return new DecisionRequested(
                new DecisionId(decision), "go on?", List.of("yes", "no"), null, LocalDate.parse(neededBy));
    }

    public static BetCommitted committed(String decision, String nextReviewBy) {
        return new BetCommitted(new DecisionId(decision), Amount.of("9000.00"), LocalDate.parse(nextReviewBy));
    }

    public static TripwireFired fired(String firing, boolean missing, String decideBy) {
        return new TripwireFired(
                new FiringId(firing), new CriterionId("nobody-pays"), null, missing, LocalDate.parse(decideBy));
    }

    public static ReviewFellDue fellDue(String firing, DueReview why, String decideBy) {
        return new ReviewFellDue(new FiringId(firing), why, LocalDate.parse(decideBy));
    }

    public static ForecastRecorded forecast(String forecaster, String resolveBy) {
        return new ForecastRecorded(
                new ForecastId("f-1"),
                new PersonId(forecaster),
                "they pay",
                new BigDecimal("0.60"),
                LocalDate.parse(resolveBy));
    }

    public static OwnerReleased departed(String person) {
        return new OwnerReleased(new PersonId(person), ReleaseReason.DEPARTED);
    }

    /** A criterion on the orders of the last day up to a day, with a week of grace. */
    public static KillCriterionCommitted criterion(String by) {
        return new KillCriterionCommitted(
                new CriterionId("nobody-pays"),
                new CriterionTerms(
                        new MetricId("orders"),
                        1,
                        null,
                        Operator.LESS,
                        Quantity.of("10"),
                        JudgedWhen.AT_DATE,
                        LocalDate.parse(by),
                        7,
                        TripwireAction.KILL));
    }

    public static PolicyOverridden overridden(String rule, String... codes) {
        return new PolicyOverridden(
                rule,
                Stream.of(codes).map(code -> new Waived(code, Map.of())).toList(),
                "the market will not wait",
                new PersonId("p-lead"));
    }

    public static MetricDefined orders(String owner) {
        return new MetricDefined(
                new PortfolioId("payments"),
                1,
                new MetricTerms(
                        "Orders",
                        "count of orders",
                        "orders",
                        Grain.DAY,
                        Aggregation.SUM,
                        Comparison.PERCENT,
                        Better.UP,
                        new PersonId(owner)));
    }

    public static MetricObserved observed(String day, String value) {
        LocalDate date = LocalDate.parse(day);
        return new MetricObserved(
                new ObservationId("o-" + day),
                1,
                new Period(day, date, date),
                new Reading(Quantity.of(value), null, null));
    }

    public static DeckArranged deck(String... metrics) {
        return new DeckArranged(
                1,
                Stream.of(metrics)
                        .map(metric -> new DeckEntry(new MetricId(metric), DeckSection.OUTPUT, List.of()))
                        .toList());
    }

    public static StreamId review(String week) {
        return new StreamId("review/payments-" + week);
    }

    public static ReviewClosed closed(String... exceptions) {
        return new ReviewClosed(
                1, 1, "a".repeat(64), Stream.of(exceptions).map(MetricId::new).toList());
    }
}
