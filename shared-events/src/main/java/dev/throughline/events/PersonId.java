package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person, by a random id and nothing else: names live in an erasable directory outside the events. */
public record PersonId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Slug.check("person id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
