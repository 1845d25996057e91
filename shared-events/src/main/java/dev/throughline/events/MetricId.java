package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A metric definition, unique per deployment. */
public record MetricId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MetricId {
        Slug.check("metric id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
