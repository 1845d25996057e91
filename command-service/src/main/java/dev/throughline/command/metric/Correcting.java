package dev.throughline.command.metric;

import dev.throughline.command.metric.MetricCommand.CorrectObservation;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.MetricFacts.Observation;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.metric.MetricEvent;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A correction stands beside what it corrects, for the same period and version; both stay in the history. */
final class Correcting {
    private Correcting() {}

    static Verdict<MetricEvent> decide(CorrectObservation correct, MetricFacts metric) {
        Measured measured = new Measured(correct.value(), correct.numerator(), correct.denominator());
        Observation wrong = superseded(correct, metric);
        Checks checks = new Checks().present("supersedes", correct.supersedes());
        Observing.idIsFree(checks, correct.observation(), metric);
        supersededExists(checks, correct, wrong);
        if (wrong != null) {
            supersededIsTheNewest(checks, wrong, metric);
            measured.check(checks, Objects.requireNonNull(metric.terms(wrong.version())));
        }
        return checks.then(() -> List.of(corrected(correct, Objects.requireNonNull(wrong), measured, metric)));
    }

    private static @Nullable Observation superseded(CorrectObservation correct, MetricFacts metric) {
        return metric.observations().stream()
                .filter(observation -> observation.observation().equals(correct.supersedes()))
                .findFirst()
                .orElse(null);
    }

    private static void supersededExists(Checks checks, CorrectObservation correct, @Nullable Observation wrong) {
        checks.rule(
                correct.supersedes() == null || wrong != null,
                () -> Violation.state(
                        "observation.unknown",
                        "Expected an observation of this metric, but found none called '" + correct.supersedes() + "'.",
                        "Name the observation that was wrong."));
    }

    /** Two corrections of the same figure would leave nobody knowing which one counts. */
    private static void supersededIsTheNewest(Checks checks, Observation wrong, MetricFacts metric) {
        Observation newest = metric.of(wrong.version(), wrong.period())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        checks.rule(
                newest.equals(wrong),
                () -> Violation.state(
                                "observation.superseded",
                                "Expected the newest observation of "
                                        + wrong.period().label() + ", but '" + wrong.observation()
                                        + "' was corrected already.",
                                "Correct the newest one.")
                        .with("newest", newest.observation().value()));
    }

    private static ObservationCorrected corrected(
            CorrectObservation correct, Observation wrong, Measured measured, MetricFacts metric) {
        return new ObservationCorrected(
                correct.observation() == null ? Observing.nextId(metric) : correct.observation(),
                wrong.observation(),
                wrong.version(),
                wrong.period(),
                measured.reading());
    }
}
