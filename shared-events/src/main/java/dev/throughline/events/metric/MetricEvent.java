package dev.throughline.events.metric;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;

/** What happens to a metric. */
public sealed interface MetricEvent extends DomainEvent {

    /**
     * A metric came into being.
     *
     * @param version always 1
     */
    @WireName("metric.defined.v1")
    record MetricDefined(PortfolioId portfolio, int version, MetricTerms terms) implements MetricEvent {
        public MetricDefined {
            Required.field(portfolio, "portfolio");
            Required.field(terms, "terms");
        }
    }

    /**
     * A metric is defined otherwise; the old version stays for those who mean it.
     *
     * @param version from 2, rising by 1
     */
    @WireName("metric.revised.v1")
    record MetricRevised(int version, MetricTerms terms) implements MetricEvent {
        public MetricRevised {
            Required.field(terms, "terms");
        }
    }

    /**
     * A value was observed.
     *
     * @param version of the definition it follows
     */
    @WireName("metric.observed.v1")
    record MetricObserved(ObservationId observation, int version, Period period, Reading reading)
            implements MetricEvent {
        public MetricObserved {
            Required.field(observation, "observation");
            Required.field(period, "period");
            Required.field(reading, "reading");
        }
    }

    /**
     * An observation was wrong; this one counts instead.
     *
     * @param supersedes the one that was wrong
     * @param version of the definition it follows
     */
    @WireName("metric.observation-corrected.v1")
    record ObservationCorrected(
            ObservationId observation, ObservationId supersedes, int version, Period period, Reading reading)
            implements MetricEvent {
        public ObservationCorrected {
            Required.field(observation, "observation");
            Required.field(supersedes, "supersedes");
            Required.field(period, "period");
            Required.field(reading, "reading");
        }
    }
}
