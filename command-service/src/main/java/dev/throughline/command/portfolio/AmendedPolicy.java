package dev.throughline.command.portfolio;

import static java.util.Objects.requireNonNullElse;

import dev.throughline.command.portfolio.PortfolioCommand.AdoptPolicy;
import dev.throughline.command.portfolio.PortfolioCommand.MixTarget;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.portfolio.Policy;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A policy in force with the numbers that somebody wants to change. */
record AmendedPolicy(Policy policy) {
    private static final int HUNDREDTHS = 2;

    AmendedPolicy(Policy old, AdoptPolicy wish) {
        this(new Policy(
                requireNonNullElse(wish.externalParticipants(), old.externalParticipants()),
                requireNonNullElse(wish.pressReleaseWords(), old.pressReleaseWords()),
                requireNonNullElse(wish.faqWords(), old.faqWords()),
                share(wish.seatContract(), old.seatContract()),
                requireNonNullElse(wish.ownerlessDays(), old.ownerlessDays()),
                requireNonNullElse(wish.decisionDays(), old.decisionDays()),
                requireNonNullElse(wish.graceDays(), old.graceDays()),
                share(wish.titleSimilarity(), old.titleSimilarity()),
                share(wish.fullTimeShare(), old.fullTimeShare()),
                target(wish.fullTimeShareTarget(), old.fullTimeShareTarget()),
                mix(old.mix(), wish.mix())));
    }

    private static Policy.Mix mix(Policy.Mix old, @Nullable MixTarget wish) {
        return wish == null
                ? old
                : new Policy.Mix(
                        share(wish.core(), old.core()),
                        share(wish.adjacent(), old.adjacent()),
                        share(wish.transformational(), old.transformational()));
    }

    private static @Nullable BigDecimal target(@Nullable BigDecimal wish, @Nullable BigDecimal old) {
        if (wish == null) {
            return old;
        }
        return wish.signum() == 0 ? null : share(wish, wish);
    }

    /** What can be a share is made exact to 0.01; what cannot is left for the check, since 1e999999999 would fill the memory. */
    private static BigDecimal share(@Nullable BigDecimal wish, BigDecimal old) {
        BigDecimal share = requireNonNullElse(wish, old).stripTrailingZeros();
        return isShare(share) ? share.setScale(HUNDREDTHS) : share;
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(BigDecimal.ONE) <= 0
                && value.stripTrailingZeros().scale() <= HUNDREDTHS;
    }

    Checks check(Checks checks) {
        count(checks, "externalParticipants", policy.externalParticipants(), 1000);
        count(checks, "pressReleaseWords", policy.pressReleaseWords(), 100_000);
        count(checks, "faqWords", policy.faqWords(), 100_000);
        fraction(checks, "seatContract", policy.seatContract());
        count(checks, "ownerlessDays", policy.ownerlessDays(), 366);
        count(checks, "decisionDays", policy.decisionDays(), 366);
        count(checks, "graceDays", policy.graceDays(), 366);
        fraction(checks, "titleSimilarity", policy.titleSimilarity());
        fraction(checks, "fullTimeShare", policy.fullTimeShare());
        Optional.ofNullable(policy.fullTimeShareTarget())
                .ifPresent(target -> fraction(checks, "fullTimeShareTarget", target));
        mix(checks, policy.mix());
        return checks;
    }

    private static void mix(Checks checks, Policy.Mix mix) {
        fraction(checks, "mix.core", mix.core());
        fraction(checks, "mix.adjacent", mix.adjacent());
        fraction(checks, "mix.transformational", mix.transformational());
        boolean hasSum =
                Stream.of(mix.core(), mix.adjacent(), mix.transformational()).allMatch(AmendedPolicy::isShare);
        checks.rule(
                !hasSum || mix.sum().compareTo(BigDecimal.ONE) == 0,
                () -> Violation.input(
                        "mix.sum",
                        "Expected target shares that sum to 1, but they sum to "
                                + mix.sum().toPlainString() + ".",
                        "Give all three shares, such as 0.70, 0.20 and 0.10."));
    }

    private static void count(Checks checks, String field, int value, int max) {
        checks.rule(
                value >= 0 && value <= max,
                () -> Violation.input(
                        field + ".out-of-range",
                        "Expected " + field + " from 0 to " + max + ", but found " + value + ".",
                        "Correct the number."));
    }

    private static void fraction(Checks checks, String field, BigDecimal value) {
        checks.rule(
                isShare(value),
                () -> Violation.input(
                        field + ".out-of-range",
                        "Expected " + field + " from 0 to 1, exact to 0.01, but found another number.",
                        "Correct the number."));
    }
}
