package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A tripwire that fired or a review that fell due, unique in its bet. */
public record FiringId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FiringId {
        Slug.check("firing id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
