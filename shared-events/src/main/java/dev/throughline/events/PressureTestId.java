package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A pressure test, unique in its bet. */
public record PressureTestId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PressureTestId {
        Slug.check("pressure test id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
