package dev.throughline.command.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The clock of everything that is recorded. It says the real time, but for what is done {@link #during} another one: that
 * is for demos alone, and what was recorded so says so.
 */
public final class SettableClock extends Clock {
    private static final ScopedValue<Instant> SET = ScopedValue.newInstance();

    private final Clock real = Clock.systemUTC();

    /** Does something as if it were another time, in this thread only. */
    public <T> T during(Instant time, Supplier<T> something) {
        return ScopedValue.where(SET, time).call(something::get);
    }

    static boolean isSet() {
        return SET.isBound();
    }

    @Override
    public Instant instant() {
        return SET.isBound() ? SET.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
