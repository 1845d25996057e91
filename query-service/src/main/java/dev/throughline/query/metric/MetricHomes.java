package dev.throughline.query.metric;

import dev.throughline.events.MetricId;
import dev.throughline.events.StreamId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows to which portfolio a metric belongs, which never changes. */
@Component
class MetricHomes {
    private final JdbcClient db;

    MetricHomes(JdbcClient db) {
        this.db = db;
    }

    Optional<String> of(MetricId metric) {
        return db.sql("SELECT portfolio FROM stream_home WHERE stream = :stream")
                .param("stream", StreamId.of(metric).value())
                .query(String.class)
                .optional();
    }
}
