package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The estimate of Kaplan and Meier as it is defined: at each time look who was still waiting, and who was decided then. */
final class Survival {
    /** @param decided whether it ended then; else it is only known to have waited so long */
    record Wait(Duration time, boolean decided) {}

    private Survival() {}

    static Wait wait(Instant from, Instant to, boolean decided) {
        return new Wait(Duration.between(from, to), decided);
    }

    static Object figures(List<Wait> waits) {
        List<Object> curve = new ArrayList<>();
        BigInteger over = BigInteger.ONE;
        BigInteger under = BigInteger.ONE;
        Object median = null;
        Object p90 = null;
        for (Duration time : timesOfDecisions(waits)) {
            long atRisk = count(waits, time, false);
            long decided = count(waits, time, true);
            over = over.multiply(BigInteger.valueOf(atRisk - decided));
            under = under.multiply(BigInteger.valueOf(atRisk));
            median = median == null && isAtMost(over, under, 5) ? days(time) : median;
            p90 = p90 == null && isAtMost(over, under, 1) ? days(time) : p90;
            curve.add(object(
                    "days",
                    days(time),
                    "atRisk",
                    atRisk,
                    "decided",
                    decided,
                    "survival",
                    new BigDecimal(over).divide(new BigDecimal(under), 6, RoundingMode.HALF_UP)));
        }
        long decided = waits.stream().filter(Wait::decided).count();
        return object(
                "count", waits.size(),
                "decided", decided,
                "censored", waits.size() - decided,
                "medianDays", median,
                "p90Days", p90,
                "curve", curve);
    }

    private static Iterable<Duration> timesOfDecisions(List<Wait> waits) {
        return waits.stream().filter(Wait::decided).map(Wait::time).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that lasted at least so long, or those that were decided exactly then. */
    private static long count(List<Wait> waits, Duration time, boolean then) {
        return waits.stream()
                .filter(wait -> then
                        ? wait.decided() && wait.time().equals(time)
                        : wait.time().compareTo(time) >= 0)
                .count();
    }

    private static boolean isAtMost(BigInteger over, BigInteger under, int tenths) {
        return over.multiply(BigInteger.TEN).compareTo(under.multiply(BigInteger.valueOf(tenths))) <= 0;
    }

    private static @Nullable Object days(Duration time) {
        return Sums.days(Instant.EPOCH, Instant.EPOCH.plus(time));
    }
}
