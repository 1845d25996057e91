package dev.throughline.query.ownership;

import dev.throughline.events.PortfolioId;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.history.Homes;
import dev.throughline.query.ownership.OwnershipRequest.Days;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Owner;
import dev.throughline.query.picture.PortfolioLife;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who answers for which bet, and how much of the time somebody did who does nothing else. */
@Schema(
        description =
                "Who answers for which bet, and how much of the time somebody did who does nothing else. Working"
                        + " days are Monday to Friday without holidays; allocations are intent, not timesheets, and not for appraisal.")
record OwnershipReport(
        @Schema(description = "What to keep in mind when reading the figures.")
        String reading,

        @Schema(description = "Who holds a single-threaded seat, by portfolio and bet.")
        List<OwnershipSeat> seats,

        @Schema(description = "Who owns a bet that is not over without such a seat, by portfolio and bet.")
        List<OwnershipOwner> owners,

        @Schema(description = "Critical bets that are committed without a seat, by portfolio and bet.")
        List<OwnershipGap> withoutSeat,

        @Schema(description = "Committed bets that nobody owns, by portfolio and bet.")
        List<OwnerlessBet> ownerless,

        @Schema(description = "The first day of the owner coverage.")
        LocalDate from,

        @Schema(description = "The last day of the owner coverage; days after asOf do not count.")
        LocalDate to,

        @Schema(description = "The owner coverage over all.")
        OwnershipCoverage coverage,

        @Schema(description = "The owner coverage by portfolio.")
        List<OwnershipOfPortfolio> byPortfolio,

        @Schema(
                description = "The owner coverage of each bet that was critical and committed on some day, by portfolio"
                        + " and bet.")
        List<OwnershipOfBet> byBet) {
    private static final String READING =
            "Working days are Monday to Friday without holidays. Allocations are intent, not timesheets.";

    static OwnershipReport of(
            List<PortfolioLife> portfolios,
            List<BetLife> unsorted,
            Homes homes,
            Capacity capacity,
            BusinessCalendar calendar,
            Instant asOf,
            Days days) {
        LocalDate today = calendar.day(asOf);
        List<BetLife> bets = unsorted.stream()
                .sorted(Comparator.comparing(OwnershipReport::portfolio)
                        .thenComparing(bet -> bet.bet().value()))
                .toList();
        Coverage coverage = new Coverage(capacity, calendar, asOf);
        List<OwnershipOfBet> byBet = bets.stream()
                .filter(bet -> bet.pictures().stream().anyMatch(Coverage::needsSeat))
                .map(bet -> OwnershipOfBet.of(bet, coverage.of(bet, days)))
                .filter(bet -> !bet.stretches().isEmpty())
                .toList();
        return new OwnershipReport(
                READING,
                owned(bets, true, (bet, owner) -> OwnershipSeat.of(bet, owner, capacity, today)),
                owned(bets, false, OwnershipOwner::of),
                bets.stream().filter(OwnershipGap::isOne).map(OwnershipGap::of).toList(),
                ownerless(bets, homes, portfolios, asOf),
                days.from(),
                days.to(),
                over(byBet),
                byPortfolio(portfolios, byBet),
                byBet);
    }

    private static <T> List<T> owned(List<BetLife> bets, boolean seat, BiFunction<BetLife, Owner, T> row) {
        return bets.stream()
                .filter(bet -> !bet.last().stage().isFinal())
                .flatMap(bet -> Stream.ofNullable(bet.last().owner())
                        .filter(owner -> owner.singleThreaded() == seat)
                        .map(owner -> row.apply(bet, owner)))
                .toList();
    }

    /** Also bets that are older than their portfolio, as of a moment before it was opened. */
    private static List<OwnerlessBet> ownerless(
            List<BetLife> bets, Homes homes, List<PortfolioLife> portfolios, Instant asOf) {
        Map<PortfolioId, Policy> policies =
                portfolios.stream().collect(Collectors.toMap(PortfolioLife::portfolio, each -> each.policyAt(asOf)));
        return bets.stream()
                .filter(OwnerlessBet::isOne)
                .map(bet -> OwnerlessBet.of(
                        bet,
                        homes.of(bet),
                        policies.getOrDefault(bet.last().headline().portfolio(), Policy.DEFAULT)))
                .toList();
    }

    private static List<OwnershipOfPortfolio> byPortfolio(List<PortfolioLife> portfolios, List<OwnershipOfBet> byBet) {
        return portfolios.stream()
                .map(each -> each.portfolio().value())
                .sorted()
                .map(portfolio -> new OwnershipOfPortfolio(
                        portfolio,
                        over(byBet.stream()
                                .filter(bet -> bet.portfolio().equals(portfolio))
                                .toList())))
                .toList();
    }

    private static OwnershipCoverage over(List<OwnershipOfBet> bets) {
        return OwnershipCoverage.of(
                bets.stream().flatMap(bet -> bet.stretches().stream()).toList());
    }

    private static String portfolio(BetLife bet) {
        return bet.last().headline().portfolio().value();
    }
}
