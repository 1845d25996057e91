package dev.throughline.command.audit.verify;

import java.time.Duration;

/**
 * How far the verification has come.
 *
 * @param events that have been read
 * @param expected how many there are to read
 * @param elapsed since it began
 */
public record Progress(long events, long expected, Duration elapsed) {

    /** Events per second so far. */
    public long rate() {
        long millis = Math.max(1, elapsed.toMillis());
        return events * 1000 / millis;
    }

    /** How long the rest will take at this rate. */
    public Duration left() {
        return Duration.ofSeconds(Math.max(0, expected - events) / Math.max(1, rate()));
    }
}
