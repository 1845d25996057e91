package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An observation, unique in its metric. */
public record ObservationId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ObservationId {
        Slug.check("observation id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
