package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A piece of evidence, unique in its bet. */
public record EvidenceId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EvidenceId {
        Slug.check("evidence id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
