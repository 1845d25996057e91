package dev.throughline.query.oracle;

import static java.util.Objects.requireNonNull;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be said of a metric after some of its events. */
record MetricFacts(String id, List<RecordedEvent> events) {
    /** An observation or a correction of one. */
    record Seen(int version, Period period, Reading reading, RecordedEvent event) {
        BigDecimal top() {
            return requireNonNull(reading.value() == null ? reading.numerator() : reading.value())
                    .value();
        }

        BigDecimal bottom() {
            return reading.value() == null
                    ? requireNonNull(reading.denominator()).value()
                    : BigDecimal.ONE;
        }
    }

    /** Nothing if there was none yet. */
    static @Nullable MetricFacts of(String metric, Past past) {
        List<RecordedEvent> events = past.of("metric/" + metric);
        return events.isEmpty() ? null : new MetricFacts(metric, events);
    }

    /** Its definitions by version. */
    TreeMap<Integer, MetricTerms> versions() {
        TreeMap<Integer, MetricTerms> versions = new TreeMap<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof MetricDefined e) {
                versions.put(e.version(), e.terms());
            } else if (event.event() instanceof MetricRevised e) {
                versions.put(e.version(), e.terms());
            }
        }
        return versions;
    }

    /** As it is defined last. */
    MetricTerms terms() {
        return versions().lastEntry().getValue();
    }

    /** As it was defined at an instant; before it was, as it was first. */
    MetricTerms termsAt(Instant instant) {
        List<RecordedEvent> until = events.stream()
                .filter(event -> !event.context().effectiveAt().isAfter(instant))
                .toList();
        return until.isEmpty() ? versions().firstEntry().getValue() : new MetricFacts(id, until).terms();
    }

    List<Seen> seen() {
        List<Seen> seen = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof MetricObserved e) {
                seen.add(new Seen(e.version(), e.period(), e.reading(), event));
            } else if (event.event() instanceof ObservationCorrected e) {
                seen.add(new Seen(e.version(), e.period(), e.reading(), event));
            }
        }
        return seen;
    }

    /** The latest period that was observed of a version, as it was said last. */
    @Nullable
    Seen last(int version) {
        Seen last = null;
        for (Seen each : seen()) {
            if (each.version() == version
                    && (last == null
                            || !each.period().end().isBefore(last.period().end()))) {
                last = each;
            }
        }
        return last;
    }

    /** What stands of each version's periods, by version and last day, corrections applied. */
    Map<Integer, Map<LocalDate, Seen>> standing() {
        Map<Integer, Map<LocalDate, Seen>> standing = new TreeMap<>();
        for (Seen each : seen()) {
            standing.computeIfAbsent(each.version(), version -> new TreeMap<>())
                    .put(each.period().end(), each);
        }
        return standing;
    }
}
