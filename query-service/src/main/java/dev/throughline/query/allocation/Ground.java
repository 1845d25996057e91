package dev.throughline.query.allocation;

import dev.throughline.events.BetId;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.metric.Period;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.capacity.Contract;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.PortfolioLife;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a report about allocations stands on. What is not among these portfolios and bets is elsewhere, whether the caller
 * may see it or not.
 *
 * @param capacity of everybody, because people are lent
 */
record Ground(
        Map<String, PortfolioLife> portfolios, Map<BetId, BetLife> bets, Capacity capacity, BusinessCalendar calendar) {

    static Ground of(List<PortfolioLife> portfolios, List<BetLife> bets, Capacity capacity, BusinessCalendar calendar) {
        return new Ground(
                portfolios.stream()
                        .collect(Collectors.toMap(each -> each.portfolio().value(), Function.identity())),
                bets.stream().collect(Collectors.toMap(BetLife::bet, Function.identity())),
                capacity,
                calendar);
    }

    /** The same for one of the portfolios alone, with the same weeks. */
    Ground of(PortfolioLife one) {
        List<BetLife> its = bets.values().stream()
                .filter(bet -> bet.last().headline().portfolio().equals(one.portfolio()))
                .toList();
        return of(List.of(one), its, capacity, calendar);
    }

    boolean isHome(Contract contract) {
        return portfolios.containsKey(contract.home().value());
    }

    /** The bet as it was when the day ended; as it was proposed, on days before that. Nothing if it is elsewhere. */
    Optional<BetPicture> on(BetId bet, LocalDate day) {
        return Optional.ofNullable(bets.get(bet))
                .map(life -> life.at(calendar.endOf(day)).orElse(life.pictures().getFirst()));
    }

    /** The policy of the bet's portfolio at the end of the week. */
    Policy policy(BetId bet, Period week) {
        return Optional.ofNullable(bets.get(bet))
                .map(life -> portfolios.get(life.last().headline().portfolio().value()))
                .map(portfolio -> portfolio.policyAt(calendar.endOf(week.end())))
                .orElse(Policy.DEFAULT);
    }

    /**
     * The full-time share that the portfolios aim at when the week ends, those that are open by then. Nothing if they
     * have no target, or not the same: a line between two targets is nobody's.
     */
    Optional<BigDecimal> fullTimeShareTarget(Period week) {
        Instant end = calendar.endOf(week.end());
        List<Optional<BigDecimal>> targets = portfolios.values().stream()
                .filter(portfolio -> portfolio.isOpenAt(end))
                .map(portfolio -> Optional.ofNullable(portfolio.policyAt(end).fullTimeShareTarget()))
                .distinct()
                .toList();
        return targets.size() == 1 ? targets.getFirst() : Optional.empty();
    }

    static boolean isInnovation(InnovationType type) {
        return type != InnovationType.CORE;
    }
}
