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
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what was last observed of metrics, as of a moment, in one statement. A metric may have years of days: the
 * database picks the last ones of each version, so that they are not all read.
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

    /**
     * What was last observed of metrics, each under every version.
     *
     * @param metrics their ids
     */
    public LastValues last(Collection<String> metrics, Moment moment) {
        return observed(metrics, 1, moment);
    }

    /** The same, and what was observed in the periods before. */
    public LastValues recent(Collection<String> metrics, Moment moment) {
        return observed(metrics, LastValues.RECENT, moment);
    }

    private LastValues observed(Collection<String> metrics, int periods, Moment moment) {
        String[] streams = metrics.stream()
                .map(metric -> StreamId.of(new MetricId(metric)).value())
                .distinct()
                .toArray(String[]::new);
        List<RecordedEvent> found = db.sql("""
                        SELECT *
                          FROM (SELECT *, row_number() OVER (
                                       PARTITION BY stream, metric_version ORDER BY period_end DESC) AS back
                                  FROM (SELECT DISTINCT ON (stream, metric_version, period_end)
                                               event_record.*,
                                               json ->> 'version' AS metric_version,
                                               json -> 'period' ->> 'end' AS period_end
                                          FROM event_record, CAST(payload AS json) json
                                         WHERE stream = ANY(:streams)
                                           AND effective_at <= :asOf AND position <= :position
                                           AND type = ANY(:types)
                                         ORDER BY stream, metric_version, period_end DESC, sequence DESC) said) said
                         WHERE back <= :periods
                        """)
                .params(AtMoment.parameters(moment))
                .param("streams", streams)
                .param("types", KINDS)
                .param("periods", periods)
                .query(Histories::event)
                .list();
        return LastValues.of(Histories.histories(found));
    }
}
