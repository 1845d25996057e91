package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A portfolio: bets under one policy, one currency, one time zone. */
public record PortfolioId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PortfolioId {
        Slug.check("portfolio id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
