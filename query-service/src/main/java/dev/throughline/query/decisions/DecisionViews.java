package dev.throughline.query.decisions;

import dev.throughline.query.history.Histories;
import dev.throughline.query.history.HomeRows;
import dev.throughline.query.history.Homes;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Answers what was decided across bets, and what waits for a decision; a page of any size is the same few statements. */
@Component
class DecisionViews {
    private final Scopes scopes;
    private final Histories histories;
    private final HomeRows homes;

    DecisionViews(Scopes scopes, Histories histories, HomeRows homes) {
        this.scopes = scopes;
        this.histories = histories;
        this.homes = homes;
    }

    Connection<LoggedDecision> decisions(DecisionFilter filter, PageRequest page, MomentRequest at, Caller caller) {
        filter.check();
        Listing listing = scopes.list(filter.list(), page, filter.portfolio(), at, caller);
        return decisions(filter, scopes.of(filter.portfolio(), listing.moment(), caller))
                .page(listing);
    }

    Whole<LoggedDecision> decisions(DecisionFilter filter, MomentRequest at, Caller caller) {
        filter.check();
        return decisions(filter, scopes.fix(filter.portfolio(), at, caller));
    }

    Connection<WaitingRequest> requests(RequestFilter filter, PageRequest page, MomentRequest at, Caller caller) {
        filter.check();
        Listing listing = scopes.list(filter.list(), page, filter.portfolio(), at, caller);
        return requests(filter, scopes.of(filter.portfolio(), listing.moment(), caller))
                .page(listing);
    }

    Whole<WaitingRequest> requests(RequestFilter filter, MomentRequest at, Caller caller) {
        filter.check();
        return requests(filter, scopes.fix(filter.portfolio(), at, caller));
    }

    private Whole<LoggedDecision> decisions(DecisionFilter filter, Scope scope) {
        Homes home = homes.of(scope);
        return new Whole<>(
                LoggedDecision.class,
                scope.moment(),
                histories.bets(scope).stream()
                        .flatMap(bet -> DecisionLog.of(bet, home.of(bet).currency()))
                        .filter(filter::includes)
                        .sorted(filter.order())
                        .toList());
    }

    private Whole<WaitingRequest> requests(RequestFilter filter, Scope scope) {
        return new Whole<>(
                WaitingRequest.class,
                scope.moment(),
                histories.bets(scope).stream()
                        .flatMap(bet -> WaitingRequest.of(
                                bet, scope.calendar(), scope.moment().asOf()))
                        .filter(filter::includes)
                        .sorted(filter.order())
                        .toList());
    }
}
