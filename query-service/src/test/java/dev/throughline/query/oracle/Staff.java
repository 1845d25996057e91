package dev.throughline.query.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody who works somewhere, by id: people are lent, so that no report can do with some of them. */
record Staff(List<Worker> workers) {
    static Staff of(Past past) {
        return new Staff(past.everyOf("person").stream().map(Worker::of).toList());
    }

    /** Who was ever meant for a bet. */
    Staff of(String bet) {
        return new Staff(workers.stream()
                .filter(each -> each.allocations().stream()
                        .anyMatch(one -> one.bet().value().equals(bet)))
                .toList());
    }

    @Nullable
    Worker named(@Nullable Object person) {
        return workers.stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElse(null);
    }

    /** Σp Σd a · c over the working days among these. */
    BigDecimal fteDays(String bet, List<LocalDate> days) {
        Staff crew = of(bet);
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day : days) {
            for (Worker worker : crew.workers()) {
                sum = Almanac.isWorkingDay(day) ? sum.add(worker.a(bet, day).multiply(worker.c(day))) : sum;
            }
        }
        return sum;
    }

    static BigDecimal weeks(BigDecimal fteDays) {
        return fteDays.divide(BigDecimal.valueOf(5));
    }

    static BigDecimal sum(Stream<BigDecimal> of) {
        return of.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Rounded half up to six decimals; nothing where the divisor is 0. */
    static @Nullable BigDecimal ratio(BigDecimal of, BigDecimal to) {
        return to.signum() == 0 ? null : of.divide(to, 6, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal ratio(int of, int to) {
        return ratio(BigDecimal.valueOf(of), BigDecimal.valueOf(to));
    }
}
