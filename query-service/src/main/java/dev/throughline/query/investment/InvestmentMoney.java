package dev.throughline.query.investment;

import dev.throughline.query.calendar.Days;
import dev.throughline.query.history.Homes.Home;
import dev.throughline.query.picture.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plan, spend and cap in one currency. */
record InvestmentMoney(
        @Schema(description = "ISO 4217.", example = "EUR") String currency,

        @Schema(
                description =
                        "Money set aside, spread evenly over the calendar days that it is meant for; the shares of"
                                + " these days. None if no money was set aside for any of them.")
        @Nullable
        Money planned,

        @Schema(description = "What was spent, by the date of the spend.")
        Money spent,

        @Schema(
                description =
                        "The budget caps of the bets that were alive when the last day ended. None if none had one.")
        @Nullable
        Money cap) {

    /** One per currency of these bets. */
    static List<InvestmentMoney> of(Collection<BetInvestment> bets, Days days, Predicate<Kind> which) {
        return bets.stream()
                .map(bet -> bet.home().currency())
                .distinct()
                .sorted()
                .map(currency -> of(
                        bets.stream()
                                .filter(bet -> bet.home().currency().equals(currency))
                                .toList(),
                        bet -> portions(bet, days, which),
                        bet -> which.test(bet.kindOn(days.last())) ? bet.cap(days.last()) : null))
                .toList();
    }

    private static InvestmentMoney of(
            List<BetInvestment> bets,
            Function<BetInvestment, Stream<Portion>> portions,
            Function<BetInvestment, @Nullable BigDecimal> cap) {
        Home home = bets.getFirst().home();
        Stream<@Nullable BigDecimal> planned = bets.stream().flatMap(portions).map(Portion::planned);
        Stream<@Nullable BigDecimal> spent = bets.stream().flatMap(portions).map(Portion::spent);
        return new InvestmentMoney(
                home.currency(),
                sum(planned).map(home::money).orElse(null),
                home.money(sum(spent).orElse(BigDecimal.ZERO)),
                sum(bets.stream().map(cap)).map(home::money).orElse(null));
    }

    /** What went into a bet on some days while it was of some kinds. */
    static Stream<Portion> portions(BetInvestment bet, Days days, Predicate<Kind> which) {
        return bet.portions().stream().filter(each -> days.contains(each.day()) && which.test(each.kind()));
    }

    private static Optional<BigDecimal> sum(Stream<@Nullable BigDecimal> amounts) {
        return amounts.filter(Objects::nonNull).map(Objects::requireNonNull).reduce(BigDecimal::add);
    }
}
