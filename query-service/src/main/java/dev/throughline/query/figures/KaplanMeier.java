package dev.throughline.query.figures;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long things last when some have not ended yet: the product-limit estimator of Kaplan and Meier, "Nonparametric
 * Estimation from Incomplete Observations", JASA 53 (1958), 457–481; quantiles as in Klein and Moeschberger, "Survival
 * Analysis", 2nd edition (2003), sections 4.2 and 4.5.
 *
 * <p>S(t) = Π (1 − d ÷ n) over the times up to t at which something ended, where d ended at that time and n had lasted at
 * least that long. What is censored at a time counts as lasting longer than what ended at it. Leaving out what has not
 * ended would make everything look faster than it is.
 *
 * @param curve the times at which something ended, from the shortest
 */
public record KaplanMeier(List<Step> curve) {

    /**
     * How long one thing lasted.
     *
     * @param ended whether it ended after this time; else it is only known to have lasted this long
     */
    public record Lasted(Duration time, boolean ended) {}

    /**
     * Where the curve falls.
     *
     * @param atRisk how many had lasted at least this long (n)
     * @param ended how many ended at this time (d)
     * @param left the share that lasts longer than this
     */
    public record Step(Duration time, int atRisk, int ended, Fraction left) {

        /** S, from 0 to 1, rounded to six decimals. */
        public BigDecimal survival() {
            return left.rounded();
        }
    }

    public static KaplanMeier of(List<Lasted> all) {
        TreeMap<Duration, List<Lasted>> byTime =
                all.stream().collect(Collectors.groupingBy(Lasted::time, TreeMap::new, Collectors.toList()));
        List<Step> curve = new ArrayList<>();
        int atRisk = all.size();
        Fraction left = Fraction.ONE;
        for (var each : byTime.entrySet()) {
            int ended = (int) each.getValue().stream().filter(Lasted::ended).count();
            if (ended > 0) {
                left = left.times(atRisk - (long) ended, atRisk);
                curve.add(new Step(each.getKey(), atRisk, ended, left));
            }
            atRisk -= each.getValue().size();
        }
        return new KaplanMeier(List.copyOf(curve));
    }

    /**
     * The shortest time by which at least this share has ended: the first t with S(t) ≤ 1 − share.
     *
     * @return nothing when the curve does not come down so far
     */
    public Optional<Duration> quantile(BigDecimal share) {
        BigDecimal rest = BigDecimal.ONE.subtract(share);
        return curve.stream()
                .filter(step -> step.left().isAtMost(rest))
                .findFirst()
                .map(Step::time);
    }
}
