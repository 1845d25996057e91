package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One metric, with all its definitions and with its targets. */
final class MetricView implements View {
    @Override
    public String operation() {
        return "metric";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("id", of.metric());
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        String stream = "metric/" + question.the("id");
        List<RecordedEvent> history = past.seen(stream);
        if (history.isEmpty()) {
            return null;
        }
        Measured metric = new Measured(history);
        List<Object> definitions = metric.definitions();
        return object(
                "id", metric.id(),
                "portfolio", past.home(stream),
                "version", definitions.size(),
                "versions", definitions,
                "targets", targets(metric.id(), past.of("portfolio/" + past.home(stream))),
                "observations", metric.seen().size());
    }

    /** By period; what is set again replaces. */
    private static List<Object> targets(String metric, List<RecordedEvent> portfolio) {
        Map<LocalDate, Object> targets = new TreeMap<>();
        for (RecordedEvent event : portfolio) {
            if (event.event() instanceof MetricTargetSet e && e.metric().value().equals(metric)) {
                targets.put(
                        e.period().end(),
                        object(
                                "period", e.period().label(),
                                "start", e.period().start(),
                                "end", e.period().end(),
                                "value", e.value(),
                                "setAt", event.context().effectiveAt(),
                                "by", Measured.by(event)));
            }
        }
        return List.copyOf(targets.values());
    }
}
