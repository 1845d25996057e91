package dev.throughline.query.history;

import dev.throughline.events.MetricId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.wire.EventCatalog;
import dev.throughline.query.moment.AtMoment;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.picture.LastValues;
import dev.throughline.query.picture.SuccessMetric;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what was last observed of metrics, as of a moment, in one statement. A metric may have years of days: the
 * database picks the last one of each version, so that they are not all read.
 */
@Component
public class Observations {
    private static final String[] KINDS = {
        EventCatalog.wireNameOf(MetricObserved.class), EventCatalog.wireNameOf(ObservationCorrected.class)
    };

    private final JdbcClient db;

    Observations(JdbcClient db) {
        this.db = db;
    }

    /** What was last observed of these metrics, each under every version. */
    public LastValues last(Collection<SuccessMetric> metrics, Moment moment) {
        String[] streams = metrics.stream()
                .map(metric -> StreamId.of(new MetricId(metric.metric())).value())
                .distinct()
                .toArray(String[]::new);
        List<RecordedEvent> found = db.sql("""
                        SELECT DISTINCT ON (stream, json ->> 'version') event_record.*
                          FROM event_record, CAST(payload AS json) json
                         WHERE stream = ANY(:streams) AND effective_at <= :asOf AND position <= :position
                           AND type = ANY(:types)
                         ORDER BY stream, json ->> 'version', json -> 'period' ->> 'end' DESC, sequence DESC
                        """)
                .params(AtMoment.parameters(moment))
                .param("streams", streams)
                .param("types", KINDS)
                .query(Histories::event)
                .list();
        return LastValues.of(Histories.histories(found));
    }
}
