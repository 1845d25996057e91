package dev.throughline.query.metric;

import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.MetricLife;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A metric with its definitions and targets. */
@Schema(description = "A metric with its definitions and targets; its observations are a list of their own.")
record MetricDetail(
        @Schema(description = "Its id.", example = "checkout-conversion")
        String id,

        @Schema(description = "Its portfolio.", example = "payments")
        String portfolio,

        @Schema(description = "The newest version of its definition.")
        int version,

        @Schema(description = "All of its definitions, in order.")
        List<MetricDefinition> versions,

        @Schema(description = "What it should be, by period; set again, a target replaces the one before.")
        List<TargetRow> targets,

        @Schema(description = "How many observations there are, corrected ones included. A count.")
        int observations) {

    /** @param set the targets that were set in its portfolio, of all metrics, in order */
    static MetricDetail of(MetricLife metric, List<Happened<MetricTargetSet>> set) {
        return new MetricDetail(
                metric.metric().value(),
                metric.portfolio().value(),
                metric.version(),
                metric.versions().stream().map(MetricDefinition::of).toList(),
                targets(metric, set),
                metric.observations().size());
    }

    private static List<TargetRow> targets(MetricLife metric, List<Happened<MetricTargetSet>> all) {
        Map<LocalDate, Happened<MetricTargetSet>> byEnd = new TreeMap<>();
        all.stream()
                .filter(set -> set.event().metric().equals(metric.metric()))
                .forEach(set -> byEnd.put(set.event().period().end(), set));
        return byEnd.values().stream().map(TargetRow::of).toList();
    }
}
