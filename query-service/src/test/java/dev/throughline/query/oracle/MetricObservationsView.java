package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.oracle.Measured.Seen;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was observed of one metric, and what was wrong of it. */
final class MetricObservationsView implements View {
    @Override
    public String operation() {
        return "metricObservations";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("id", of.metric());
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        List<RecordedEvent> history = past.seen("metric/" + question.the("id"));
        if (history.isEmpty()) {
            return null;
        }
        Measured metric = new Measured(history);
        return metric.seen().stream()
                .sorted(Comparator.comparing((Seen seen) -> seen.period().end()).thenComparing(Seen::version))
                .map(metric::row)
                .toList();
    }
}
