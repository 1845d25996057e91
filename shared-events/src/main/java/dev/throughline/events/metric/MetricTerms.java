package dev.throughline.events.metric;

import dev.throughline.events.PersonId;
import dev.throughline.events.Required;

/**
 * How a metric is defined.
 *
 * @param name what people call it
 * @param formula how it is computed, in words or symbols
 * @param unit of its values
 * @param grain how long its periods are
 * @param aggregation how periods make longer ones
 * @param comparison how values are compared
 * @param better which direction is good
 * @param owner who answers for it
 */
public record MetricTerms(
        String name,
        String formula,
        String unit,
        Grain grain,
        Aggregation aggregation,
        Comparison comparison,
        Better better,
        PersonId owner) {
    public MetricTerms {
        Required.text(name, "name");
        Required.text(formula, "formula");
        Required.text(unit, "unit");
        Required.field(grain, "grain");
        Required.field(aggregation, "aggregation");
        Required.field(comparison, "comparison");
        Required.field(better, "better");
        Required.field(owner, "owner");
    }
}
