package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An allocation of capacity, unique in its person. */
public record AllocationId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AllocationId {
        Slug.check("allocation id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
