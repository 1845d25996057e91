package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An action of a weekly review, unique in that review. */
public record ActionId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActionId {
        Slug.check("action id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
