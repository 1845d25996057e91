package dev.throughline.query.bet.life;

import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CrewEvent;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.bet.CriterionEvent;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionEvent;
import dev.throughline.events.bet.EvidenceEvent;
import dev.throughline.events.bet.EvidenceEvent.AssumptionStated;
import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.ForecastEvent;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.MoneyEvent;
import dev.throughline.events.bet.MoneyEvent.BetFunded;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.NarrativeEvent;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.OwnershipEvent;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ProposalEvent;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.bet.RoadmapEvent;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.SuccessMetricEvent;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An event as a person would tell it. */
public final class Sentence {
    private Sentence() {}

    public static String of(BetEvent event) {
        return switch (event) {
            case ProposalEvent e -> of(e);
            case NarrativeEvent e -> of(e);
            case SuccessMetricEvent e -> of(e);
            case CriterionEvent e -> of(e);
            case EvidenceEvent e -> of(e);
            case ForecastEvent e -> of(e);
            case OwnershipEvent e -> of(e);
            case CrewEvent e -> of(e);
            case DecisionEvent e -> DecisionSentence.of(e);
            case RoadmapEvent e -> of(e);
            case MoneyEvent e -> of(e);
        };
    }

    private static String of(ProposalEvent event) {
        return switch (event) {
            case BetProposed e -> "Proposed \"%s\" for %s.".formatted(e.title(), e.customer());
            case BetReclassified e ->
                "Reclassified: %s was %s and is %s now, because %s"
                        .formatted(words(e.field()), orNothing(e.before()), orNothing(e.after()), e.reason());
            case BetWithdrawn e -> "Withdrawn.";
        };
    }

    private static String of(NarrativeEvent event) {
        return switch (event) {
            case NarrativeRevised e ->
                "Wrote revision %d of the PR/FAQ, with %d sections."
                        .formatted(e.revision(), e.sections().size());
        };
    }

    private static String of(SuccessMetricEvent event) {
        return switch (event) {
            case SuccessMetricMapped e ->
                "Success is measured by %s (%s), from %s to %s by %s."
                        .formatted(e.metric(), words(e.role()), e.baseline(), e.target(), e.due());
            case MetricVersionAdopted e -> "From now on version %d of %s is meant.".formatted(e.to(), e.metric());
        };
    }

    private static String of(CriterionEvent event) {
        return switch (event) {
            case KillCriterionCommitted e ->
                "Committed the kill criterion %s: %s.".formatted(e.criterion(), terms(e.terms()));
            case KillCriterionAmended e ->
                "Beside the kill criterion %s stands %s: %s.".formatted(e.criterion(), e.amendment(), terms(e.after()));
            case CriterionJudged e -> "Judged that %s is %s.".formatted(e.criterion(), e.met() ? "met" : "not met");
            case TripwireFired e ->
                "The kill criterion %s fired (%s); decide by %s."
                        .formatted(
                                e.criterion(),
                                e.missing() ? "nothing was observed" : seen(e.observed()),
                                e.decisionDueBy());
        };
    }

    private static String terms(CriterionTerms terms) {
        String what = terms.metric() == null
                ? String.valueOf(terms.condition())
                : "%s %s %s"
                        .formatted(
                                terms.metric(), words(Required.field(terms.operator(), "operator")), terms.threshold());
        return terms.by() == null ? what : what + ", judged up to " + terms.by();
    }

    private static String seen(@Nullable Quantity observed) {
        return observed == null ? "it was judged to be met" : "observed " + observed;
    }

    private static String of(EvidenceEvent event) {
        return switch (event) {
            case AssumptionStated e -> "Assumed%s: %s".formatted(e.critical() ? ", as critical" : "", e.text());
            case PressureTestStarted e -> "Started the pressure test %s: %s".formatted(e.test(), e.method());
            case EvidenceRecorded e ->
                "Evidence from %s (%d from outside) %s %s: %s"
                        .formatted(e.cohort(), e.externalParticipants(), finding(e), e.assumption(), e.summary());
            case PressureTestConcluded e -> "Concluded the pressure test %s: %s".formatted(e.test(), e.summary());
        };
    }

    private static String finding(EvidenceRecorded e) {
        return switch (e.finding()) {
            case SUPPORTS -> "supports";
            case REFUTES -> "refutes";
            case INCONCLUSIVE -> "leaves open";
        };
    }

    private static String of(ForecastEvent event) {
        return switch (event) {
            case ForecastRecorded e ->
                "%s forecast with a probability of %s by %s: %s"
                        .formatted(e.forecaster(), e.probability(), e.resolveBy(), e.claim());
            case ForecastResolved e -> "The forecast %s turned out %s.".formatted(e.forecast(), words(e.result()));
        };
    }

    private static String of(OwnershipEvent event) {
        return switch (event) {
            case OwnerAssigned e ->
                "%s became %s owner.".formatted(e.person(), e.singleThreaded() ? "the single-threaded" : "the");
            case OwnerReleased e -> "%s is no longer the owner (%s).".formatted(e.person(), words(e.reason()));
        };
    }

    private static String of(CrewEvent event) {
        return switch (event) {
            case PersonAllocated e ->
                "%s was allocated at %s for %s from %s%s."
                        .formatted(
                                e.person(),
                                e.fraction(),
                                words(e.purpose()),
                                e.from(),
                                e.to() == null ? " on" : " to " + e.to());
            case PersonReleased e -> "The allocation of %s ends on %s.".formatted(e.person(), e.on());
        };
    }

    private static String of(RoadmapEvent event) {
        return switch (event) {
            case RoadmapPlaced e -> moved(e);
            case DependencyDeclared e -> "Needs %s: %s".formatted(e.other(), e.why());
            case DependencyCleared e -> "No longer needs %s: %s".formatted(e.other(), e.why());
        };
    }

    private static String moved(RoadmapPlaced e) {
        String window = e.window() == null
                ? ""
                : ", to run from " + e.window().start() + " to " + e.window().target();
        return "Moved from %s to %s (%s)%s.".formatted(e.from(), e.to(), words(e.trigger()), window);
    }

    private static String of(MoneyEvent event) {
        return switch (event) {
            case BetFunded e ->
                "Set %s aside from %s to %s."
                        .formatted(e.amount(), e.period().start(), e.period().end());
            case SpendRecorded e -> "Spent %s on %s on %s.".formatted(e.amount(), words(e.category()), e.date());
        };
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "nothing" : value.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
