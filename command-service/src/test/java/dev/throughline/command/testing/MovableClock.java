package dev.throughline.command.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it, for stories that take months. */
public final class MovableClock extends Clock implements AutoCloseable {
    private volatile Instant now = Instant.parse("2025-01-01T00:00:00Z");

    /** Puts the clock in place of the service's own; not found by a scan, but named where it is wanted. */
    public static class Settings {
        @Bean
        @Primary
        MovableClock movableClock(@Qualifier("clock") Clock clock) {
            MovableClock movable = new MovableClock();
            GenericEventMessage.clock = movable;
            return movable;
        }
    }

    /** What is recorded after the test is recorded at its own time again. */
    @Override
    public void close() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    public void moveTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
