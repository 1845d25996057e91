package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a stream of events, {@code kind/id}: {@code bet/instant-checkout}. The kind is part of the name because
 * one event store holds all kinds and its identifiers are unique over all of them.
 */
public record StreamId(@JsonValue String value) {
    /** An id without its kind; that of a review is the one of its portfolio and a week, {@code retail-2026-w47}. */
    public static final String ID_PATTERN = "[a-z0-9][a-z0-9-]{1,71}";

    public static final String PATTERN =
            "((bet|person|portfolio|metric)/" + Slug.PATTERN + "|review/" + ID_PATTERN + ")";

    private static final Pattern SHAPE = Pattern.compile(PATTERN);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StreamId {
        if (!isStream(Required.field(value, "stream"))) {
            throw new IllegalArgumentException("expected a stream id such as bet/instant-checkout");
        }
    }

    /** Whether the text names a stream of a kind that there is. */
    public static boolean isStream(String value) {
        return SHAPE.matcher(value).matches();
    }

    public static StreamId of(BetId bet) {
        return new StreamId("bet/" + bet.value());
    }

    public static StreamId of(PortfolioId portfolio) {
        return new StreamId("portfolio/" + portfolio.value());
    }

    public static StreamId of(PersonId person) {
        return new StreamId("person/" + person.value());
    }

    public static StreamId of(MetricId metric) {
        return new StreamId("metric/" + metric.value());
    }

    /** What kind of stream this is: {@code bet}, {@code portfolio} and so on. */
    public String kind() {
        return value.substring(0, value.indexOf('/'));
    }

    /** The id without its kind. */
    public String id() {
        return value.substring(value.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
