package dev.throughline.query.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How figures are divided: once, last, half up to six decimals; by nothing they are nothing. */
final class Sums {
    private static final BigDecimal MICROS_PER_DAY = new BigDecimal("86400000000");

    private Sums() {}

    static @Nullable BigDecimal ratio(BigDecimal of, BigDecimal to) {
        return to.signum() == 0 ? null : of.divide(to, 6, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal ratio(long of, long to) {
        return ratio(BigDecimal.valueOf(of), BigDecimal.valueOf(to));
    }

    /** Of 86,400 seconds. */
    static BigDecimal days(Instant from, Instant to) {
        long micros = Duration.between(from, to).toNanos() / 1_000;
        return BigDecimal.valueOf(micros).divide(MICROS_PER_DAY, 6, RoundingMode.HALF_UP);
    }
}
