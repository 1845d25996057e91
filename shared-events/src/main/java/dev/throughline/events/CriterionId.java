package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A kill criterion, unique in its bet. */
public record CriterionId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CriterionId {
        Slug.check("criterion id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
