package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.Quantity;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be said of a metric after some of its events. */
record Measured(List<RecordedEvent> events) {
    /** Something observed, or corrected, with what corrected it in turn. */
    record Seen(
            RecordedEvent event, String id, @Nullable String corrects, int version, Period period, Reading reading) {
        static @Nullable Seen of(RecordedEvent event) {
            return switch (event.event()) {
                case MetricObserved e ->
                    new Seen(event, e.observation().value(), null, e.version(), e.period(), e.reading());
                case ObservationCorrected e ->
                    new Seen(
                            event,
                            e.observation().value(),
                            e.supersedes().value(),
                            e.version(),
                            e.period(),
                            e.reading());
                default -> null;
            };
        }

        private @Nullable Object value() {
            Quantity over = reading.numerator();
            Quantity under = reading.denominator();
            return over == null || under == null
                    ? reading.value()
                    : new Quantity(over.value().divide(under.value(), 6, RoundingMode.HALF_UP));
        }
    }

    String id() {
        return events.getFirst().stream().id();
    }

    List<Seen> seen() {
        return events.stream().map(Seen::of).filter(Objects::nonNull).toList();
    }

    /** The observation that says that this one was wrong. */
    @Nullable
    String correctedBy(Seen wrong) {
        return seen().stream()
                .filter(each -> wrong.id().equals(each.corrects()))
                .map(Seen::id)
                .findFirst()
                .orElse(null);
    }

    Object row(Seen seen) {
        return object(
                "observation", seen.id(),
                "version", seen.version(),
                "period", seen.period().label(),
                "start", seen.period().start(),
                "end", seen.period().end(),
                "value", seen.value(),
                "numerator", seen.reading().numerator(),
                "denominator", seen.reading().denominator(),
                "supersedes", seen.corrects(),
                "supersededBy", correctedBy(seen),
                "effectiveAt", seen.event().context().effectiveAt(),
                "recordedAt", seen.event().recordedAt(),
                "by", by(seen.event()));
    }

    List<Object> definitions() {
        List<Object> definitions = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof MetricDefined e) {
                definitions.add(definition(event, 1, e.terms()));
            } else if (event.event() instanceof MetricRevised e) {
                definitions.add(definition(event, e.version(), e.terms()));
            }
        }
        return definitions;
    }

    private static Object definition(RecordedEvent event, int version, MetricTerms terms) {
        return object(
                "version", version,
                "name", terms.name(),
                "formula", terms.formula(),
                "unit", terms.unit(),
                "grain", terms.grain(),
                "aggregation", terms.aggregation(),
                "comparison", terms.comparison(),
                "better", terms.better(),
                "owner", terms.owner(),
                "definedAt", event.context().effectiveAt(),
                "by", by(event));
    }

    /** For whom it was recorded, else by whom. */
    static Object by(RecordedEvent event) {
        var other = event.context().onBehalfOf();
        return other == null ? event.context().actor() : other;
    }
}
