package dev.throughline.query.investment;

import dev.throughline.events.portfolio.Policy.Mix;
import dev.throughline.query.calendar.Days;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.HomeRows;
import dev.throughline.query.history.Homes;
import dev.throughline.query.history.PeriodRequest;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers where FTE and money went, in the same few statements whatever there is. */
@Component
class InvestmentViews {
    private final Scopes scopes;
    private final Histories histories;
    private final HomeRows homes;

    InvestmentViews(Scopes scopes, Histories histories, HomeRows homes) {
        this.scopes = scopes;
        this.histories = histories;
        this.homes = homes;
    }

    Answer<InvestmentReport> report(InvestmentRequest request, PeriodRequest period, MomentRequest at, Caller caller) {
        Scope scope = scopes.fix(request.portfolio(), at, caller);
        Days days = period.within(scope);
        Capacity capacity = histories.capacity(scope);
        List<BetInvestment> bets = bets(scope, days, capacity);
        return Answer.at(
                scope.moment(),
                InvestmentReport.of(
                        bets,
                        days,
                        request.stepOrUsual(),
                        scope.calendar(),
                        target(scope, days),
                        KilledCost.of(bets, capacity, scope.moment().asOf())));
    }

    Connection<InvestedBet> page(
            InvestedBetsRequest request, PeriodRequest period, PageRequest page, MomentRequest at, Caller caller) {
        request.check();
        Listing listing = scopes.list(request.list(period), page, request.portfolio(), at, caller);
        return rows(request, period, scopes.of(request.portfolio(), listing.moment(), caller))
                .page(listing);
    }

    Whole<InvestedBet> whole(InvestedBetsRequest request, PeriodRequest period, MomentRequest at, Caller caller) {
        request.check();
        return rows(request, period, scopes.fix(request.portfolio(), at, caller));
    }

    private Whole<InvestedBet> rows(InvestedBetsRequest request, PeriodRequest period, Scope scope) {
        List<InvestedBet> rows = bets(scope, period.within(scope), histories.capacity(scope)).stream()
                .flatMap(bet -> InvestedBet.of(bet, request::includes).stream())
                .toList();
        return new Whole<>(InvestedBet.class, scope.moment(), rows);
    }

    private List<BetInvestment> bets(Scope scope, Days days, Capacity capacity) {
        Homes home = homes.of(scope);
        return histories.bets(scope).stream()
                .map(bet -> BetInvestment.of(bet, home.of(bet), days, capacity))
                .toList();
    }

    /** What the policies aim at when the last day ends; null unless they all aim at the same. */
    private @Nullable Mix target(Scope scope, Days days) {
        Instant end = scope.calendar().endOf(days.last());
        Set<Mix> targets = histories.portfolios(scope).stream()
                .map(portfolio -> portfolio.policyAt(end).mix())
                .collect(Collectors.toSet());
        return targets.size() == 1 ? targets.iterator().next() : null;
    }
}
