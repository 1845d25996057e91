package dev.throughline.query.moment;

import java.time.Instant;

/**
 * A fixed moment on both clocks: what was true at {@code asOf}, from the events up to {@code position}.
 *
 * @param knownAt what {@code position} stands for on the clock of recording
 * @param freshness how far the read models had come when it was fixed
 */
public record Moment(Instant asOf, Instant knownAt, long position, Freshness freshness) {

    /** The same, for an answer that does not show what the caller waited for. */
    public Moment asStale() {
        return new Moment(asOf, knownAt, position, freshness.asStale());
    }
}
