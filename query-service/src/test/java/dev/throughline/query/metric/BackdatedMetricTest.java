package dev.throughline.query.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Nothing forbids that a metric is dated before the portfolio that it belongs to. */
class BackdatedMetricTest {
    private static final Instant DEFINED = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant OPENED = Instant.parse("2026-11-17T10:00:00Z");
    private static final String BETWEEN = "?asOf=2026-11-08T10:00:00Z";

    @Test
    void aMetricIsThereWhereItIsListedThoughItsPortfolioWasOpenedLater() {
        try (var stack = new Stack()) {
            var terms = new MetricTerms(
                    "Orders",
                    "count of orders",
                    "orders",
                    Grain.WEEK,
                    Aggregation.SUM,
                    Comparison.PERCENT,
                    Better.UP,
                    new PersonId("p-ada"));
            stack.log().append(EventLog.portfolio("lending"), Facts.opened("Lending", "EUR", "UTC"), OPENED, OPENED);
            var defined = new MetricDefined(new PortfolioId("lending"), 1, terms);
            stack.log().append(new StreamId("metric/orders"), defined, DEFINED, OPENED);
            stack.settle();
            Asker viewer = stack.as("viewer", "lending");

            Reply metric = viewer.get("/v1/metrics/orders" + BETWEEN);

            assertThat(viewer.get("/v1/metrics" + BETWEEN).text("/edges/0/node/id"))
                    .isEqualTo("orders");
            assertThat(metric.status()).as(metric.body()).isEqualTo(200);
            assertThat(metric.text("/report/version")).isEqualTo("1");
            assertThat(metric.json().at("/report/targets")).isEmpty();
        }
    }
}
