package dev.throughline.query.history;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.query.intake.Projection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes with the first event of each stream to which portfolio it belongs. */
@Component
class StreamHomes implements Projection {
    private static final Pattern WEEK = Pattern.compile("-\\d{4}-w\\d{2}$");

    private final JdbcClient db;

    StreamHomes(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> tables() {
        return List.of("stream_home");
    }

    @Override
    public void project(List<RecordedEvent> events) {
        List<RecordedEvent> first =
                events.stream().filter(event -> event.sequence() == 1).toList();
        if (first.isEmpty()) {
            return;
        }
        db.sql("""
                        INSERT INTO stream_home (stream, kind, portfolio)
                        SELECT * FROM unnest(:streams, :kinds, :portfolios)
                        ON CONFLICT (stream) DO NOTHING
                        """)
                .param("streams", first.stream().map(e -> e.stream().value()).toArray(String[]::new))
                .param("kinds", first.stream().map(e -> e.stream().kind()).toArray(String[]::new))
                .param("portfolios", first.stream().map(StreamHomes::portfolio).toArray(String[]::new))
                .update();
    }

    private static @Nullable String portfolio(RecordedEvent first) {
        return switch (first.event()) {
            case BetProposed e -> e.portfolio().value();
            case MetricDefined e -> e.portfolio().value();
            default -> ofId(first);
        };
    }

    private static @Nullable String ofId(RecordedEvent first) {
        return switch (first.stream().kind()) {
            case "portfolio" -> first.stream().id();
            case "review" -> WEEK.matcher(first.stream().id()).replaceFirst("");
            default -> null;
        };
    }
}
