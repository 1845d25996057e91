package dev.throughline.query.allocation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.throughline.events.BetId;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.metric.Period;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.capacity.Allocation;
import dev.throughline.query.capacity.Contract;
import dev.throughline.query.capacity.Person;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.BetPicture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person's week.
 *
 * @param shares per working day and allocation, in order
 */
record PersonWeek(Person person, Period week, Ground ground, List<Share> shares) {
    private static final BigDecimal DAYS = BigDecimal.valueOf(WorkingDays.PER_WEEK);

    /** The weeks of those who belong to these portfolios or work on their bets, by person. */
    static List<PersonWeek> all(Period week, Ground ground) {
        return ground.capacity().people().stream()
                .map(person -> of(person, week, ground))
                .filter(PersonWeek::concerns)
                .toList();
    }

    private static PersonWeek of(Person person, Period week, Ground ground) {
        List<Share> shares =
                days(week).flatMap(day -> Share.of(person, day, ground)).toList();
        return new PersonWeek(person, week, ground, shares);
    }

    private boolean concerns() {
        return shares.stream().anyMatch(Share::isHere)
                || homeContracts().findAny().isPresent();
    }

    private static Stream<LocalDate> days(Period week) {
        return WorkingDays.each(week.start(), week.end());
    }

    private Stream<Contract> contracts() {
        return days(week).flatMap(day -> person.contract(day).stream());
    }

    private Stream<Contract> homeContracts() {
        return contracts().filter(ground::isHome);
    }

    /** Where the person last belonged in this week; nothing if that is elsewhere. */
    @Nullable
    String home() {
        return contracts()
                .reduce((earlier, later) -> later)
                .filter(ground::isHome)
                .map(contract -> contract.home().value())
                .orElse(null);
    }

    /** The contract on days on which the person belongs to these portfolios: Σd c ÷ 5. */
    BigDecimal contractedFte() {
        return fte(sum(homeContracts().map(Contract::fte)));
    }

    /** Σd a · c ÷ 5 over some of the shares. */
    BigDecimal fte(Predicate<Share> which) {
        return fte(sum(shares.stream().filter(which).map(Share::fteDays)));
    }

    /** What is left of {@link #contractedFte} after all allocations on those days. */
    BigDecimal unallocatedFte() {
        return Figures.rounded(contractedFte().subtract(fte(Share::home)));
    }

    /**
     * Whether Σd a · c on one innovation bet is at least the policy's share of Σd c, and the contract at least the
     * policy's on every day of the week on which there is one.
     */
    boolean isFullTime() {
        Map<BetId, List<Share>> innovation = shares.stream()
                .filter(Share::isInnovation)
                .collect(groupingBy(share -> share.allocation().bet()));
        return innovation.entrySet().stream()
                .anyMatch(bet -> isFullTime(bet.getValue(), ground.policy(bet.getKey(), week)));
    }

    private boolean isFullTime(List<Share> onOneBet, Policy policy) {
        BigDecimal contracted = sum(contracts().map(Contract::fte));
        BigDecimal least =
                contracts().map(Contract::fte).reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal spent = sum(onOneBet.stream().map(Share::fteDays));
        return spent.compareTo(policy.fullTimeShare().multiply(contracted)) >= 0
                && least.compareTo(policy.seatContract()) >= 0;
    }

    /** The days on which the person is allocated, and belongs here or works here. */
    int allocatedDays() {
        return perDay().size();
    }

    /** Σd the number of bets on those days, those elsewhere included. */
    int betDays() {
        return perDay().values().stream()
                .mapToInt(day -> (int) day.stream()
                        .map(share -> share.allocation().bet())
                        .distinct()
                        .count())
                .sum();
    }

    private Map<LocalDate, List<Share>> perDay() {
        Map<LocalDate, List<Share>> days =
                shares.stream().collect(groupingBy(Share::day, LinkedHashMap::new, toList()));
        days.values().removeIf(day -> day.stream().noneMatch(share -> share.home() || share.isHere()));
        return days;
    }

    /** How many bets of these portfolios the person is allocated to in this week. */
    int bets() {
        return (int) shares.stream()
                .filter(Share::isHere)
                .map(share -> share.allocation().bet())
                .distinct()
                .count();
    }

    List<AllocationRow> rows() {
        boolean fullTime = isFullTime();
        return shares.stream().collect(groupingBy(Share::key, LinkedHashMap::new, toList())).values().stream()
                .map(alike -> row(alike, fullTime))
                .toList();
    }

    private AllocationRow row(List<Share> alike, boolean fullTime) {
        Share first = alike.getFirst();
        Optional<BetPicture> bet = Optional.ofNullable(first.here());
        Optional<Allocation> allocation = bet.map(here -> first.allocation());
        InnovationType type = first.type();
        return new AllocationRow(
                week.label(),
                person.person().value(),
                first.home() ? first.contract().home().value() : null,
                bet.map(here -> here.bet().value()).orElse(null),
                bet.map(here -> here.headline().title()).orElse(null),
                bet.map(here -> here.headline().portfolio().value()).orElse(null),
                bet.isEmpty(),
                type,
                allocation.map(each -> each.allocation().value()).orElse(null),
                allocation.map(Allocation::purpose).orElse(null),
                allocation.map(Allocation::fraction).orElse(null),
                bet.map(here -> first.contract().fte()).orElse(null),
                allocation.map(Allocation::from).orElse(null),
                allocation.map(Allocation::to).orElse(null),
                (int) alike.stream().map(Share::day).distinct().count(),
                fte(sum(alike.stream().map(Share::fteDays))),
                first.isLent(),
                fullTime);
    }

    static BigDecimal sum(Stream<BigDecimal> of) {
        return of.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal fte(BigDecimal fteDays) {
        return Figures.ratio(fteDays, DAYS).orElseThrow();
    }
}
