package dev.throughline.query.moment;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** The condition that picks, from rows with ranges over both clocks, those that are right at a moment. */
public final class AtMoment {
    /** For tables with {@code during}, {@code known}, {@code effective_from} and {@code position_from}. */
    public static final String RANGES = """
            ((during @> CAST(:asOf AS timestamptz) AND position_from <= :position)
              OR (known @> CAST(:position AS bigint) AND effective_from <= :asOf))
            """;

    /** For tables with the four bounds alone. */
    public static final String BOUNDS = """
            (effective_from <= :asOf AND position_from <= :position
              AND (effective_to > :asOf OR position_to > :position))
            """;

    private AtMoment() {}

    public static Map<String, Object> parameters(Moment moment) {
        return Map.of("asOf", OffsetDateTime.ofInstant(moment.asOf(), ZoneOffset.UTC), "position", moment.position());
    }
}
