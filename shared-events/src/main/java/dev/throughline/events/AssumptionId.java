package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An assumption, unique in its bet. */
public record AssumptionId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssumptionId {
        Slug.check("assumption id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
