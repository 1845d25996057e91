package dev.throughline.events.bet;

import dev.throughline.events.MetricId;
import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a kill criterion says.
 *
 * @param metric what is observed; none for a stated condition
 * @param metricVersion the version of its definition that is meant; none for a stated condition
 * @param condition what somebody has to judge; none for a metric
 * @param operator how the observed value is compared; none for a stated condition
 * @param threshold with what it is compared, in the unit of the metric; none for a stated condition
 * @param when when it is judged
 * @param by the day up to which it is judged; none if it has no end
 * @param graceDays how many days after its day a missing observation fires
 * @param action what a firing asks for
 */
public record CriterionTerms(
        @Nullable MetricId metric,
        @Nullable Integer metricVersion,
        @Nullable String condition,
        @Nullable Operator operator,
        @Nullable Quantity threshold,
        JudgedWhen when,
        @Nullable LocalDate by,
        int graceDays,
        TripwireAction action) {
    public CriterionTerms {
        Required.field(when, "when");
        Required.field(action, "action");
    }
}
