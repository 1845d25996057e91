package dev.throughline.query.bet.parts;

import dev.throughline.query.picture.LastValues;
import dev.throughline.query.picture.PeriodValue;
import dev.throughline.query.picture.SuccessMetric;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The last periods of one of a bet's metrics. */
@Schema(description = "The last periods of one of a bet's metrics.")
public record RecentValues(
        @Schema(description = "The metric's id.") String metric,

        @Schema(
                description = "At most 13 periods of its grain, in order, up to the one that was observed last of the"
                        + " version that is meant now; none before the first that was observed.")
        List<PeriodValue> values) {

    /** In the order of the metrics; those that were not observed are left out. */
    public static List<RecentValues> of(List<SuccessMetric> metrics, LastValues observed) {
        return metrics.stream()
                .map(each -> new RecentValues(each.metric(), observed.recent(each.metric(), each.metricVersion())))
                .filter(each -> !each.values().isEmpty())
                .toList();
    }
}
