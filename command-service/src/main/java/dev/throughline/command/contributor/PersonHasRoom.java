package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorCommand.AllocateCapacity;
import dev.throughline.command.contributor.ContributorState.Registered;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule 3: a person has room within their contract, until they leave, and on no day beyond full time. */
final class PersonHasRoom {
    private PersonHasRoom() {}

    static void check(Checks checks, AllocateCapacity allocate, Registered person, Circumstances now) {
        contractHasBegun(checks, allocate.from(), person);
        personStillWorksHere(checks, allocate.to(), person);
        BigDecimal fraction = allocate.fraction();
        LocalDate from = allocate.from();
        if (from != null && fraction != null && Share.isShare(fraction)) {
            nobodyIsAllocatedBeyondFullTime(checks, fraction, Load.during(person, from, allocate.to()), now);
        }
    }

    private static void contractHasBegun(Checks checks, @Nullable LocalDate from, Registered person) {
        LocalDate first = person.contracts().getFirst().from();
        checks.rule(
                from == null || !from.isBefore(first),
                () -> Violation.state(
                                "capacity.before-contract",
                                "Expected an allocation from " + first + " on, when the person's contract begins, but"
                                        + " found " + from + ".",
                                "Allocate them from that day on.")
                        .with("contractFrom", first.toString())
                        .of(Rule.CAPACITY));
    }

    private static void personStillWorksHere(Checks checks, @Nullable LocalDate to, Registered person) {
        LocalDate departure = person.departedOn();
        checks.rule(
                departure == null || (to != null && !to.isAfter(departure)),
                () -> Violation.state(
                                "capacity.after-departure",
                                "Expected an allocation up to " + departure + ", the person's last day, but found "
                                        + (to == null ? "one without an end" : to) + ".",
                                "Give a last day before they leave, or allocate somebody else.")
                        .with("departedOn", String.valueOf(departure))
                        .of(Rule.CAPACITY));
    }

    private static void nobodyIsAllocatedBeyondFullTime(
            Checks checks, BigDecimal fraction, Load load, Circumstances now) {
        load.firstDayOver(fraction)
                .ifPresent(day -> checks.rule(false, () -> beyondFullTime(fraction, load, day, now)));
    }

    private static Violation beyondFullTime(BigDecimal fraction, Load load, LocalDate day, Circumstances now) {
        Violation violation = Violation.state(
                        "capacity.exceeded",
                        "Expected fractions that sum to at most 1.0 on every day, but on " + day + " they would sum to "
                                + plain(load.on(day).add(fraction)) + ".",
                        "Allocate less, from a later day on, or release what stands in the way.")
                .with("day", day.toString())
                .with("fraction", plain(fraction))
                .of(Rule.CAPACITY);
        Map<String, BigDecimal> seen = load.seen(now, day);
        BigDecimal elsewhere = load.elsewhere(now, day);
        Violation withSeen = seen.isEmpty() ? violation : violation.with("bets", seen);
        return elsewhere.signum() == 0 ? withSeen : withSeen.with("elsewhere", plain(elsewhere));
    }

    /** 0.8 rather than 0.80; no share has an exponent left. */
    private static BigDecimal plain(BigDecimal share) {
        BigDecimal stripped = share.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }
}
