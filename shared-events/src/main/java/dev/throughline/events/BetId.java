package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A bet: chosen by the client or generated, unique per deployment, what people say and URLs show. */
public record BetId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BetId {
        Slug.check("bet id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
