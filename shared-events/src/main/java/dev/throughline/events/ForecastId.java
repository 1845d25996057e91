package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A forecast, unique in its bet. */
public record ForecastId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ForecastId {
        Slug.check("forecast id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
