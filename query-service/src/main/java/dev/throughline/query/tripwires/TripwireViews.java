package dev.throughline.query.tripwires;

import dev.throughline.query.calendar.BusinessCalendar;
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
import org.springframework.stereotype.Component;

/** Answers what would stop bets and what fired, in the same few statements whatever there is. */
@Component
class TripwireViews {
    private final Scopes scopes;
    private final Histories histories;
    private final HomeRows homes;

    TripwireViews(Scopes scopes, Histories histories, HomeRows homes) {
        this.scopes = scopes;
        this.histories = histories;
        this.homes = homes;
    }

    Connection<LiveTripwire> live(TripwireRequest request, PageRequest page, MomentRequest at, Caller caller) {
        request.check();
        Listing listing = scopes.list(request.list(), page, request.portfolio(), at, caller);
        return live(request, scopes.of(request.portfolio(), listing.moment(), caller))
                .page(listing);
    }

    Whole<LiveTripwire> live(TripwireRequest request, MomentRequest at, Caller caller) {
        request.check();
        return live(request, scopes.fix(request.portfolio(), at, caller));
    }

    private Whole<LiveTripwire> live(TripwireRequest request, Scope scope) {
        Tripwires tripwires = Tripwires.of(
                histories.metrics(scope), homes.of(scope), scope.moment().asOf());
        return new Whole<>(
                LiveTripwire.class,
                scope.moment(),
                histories.bets(scope).stream()
                        .flatMap(tripwires::live)
                        .filter(request::includes)
                        .toList());
    }

    Connection<FiringClock> firings(FiringRequest request, PageRequest page, MomentRequest at, Caller caller) {
        request.check();
        Listing listing = scopes.list(request.list(), page, request.portfolio(), at, caller);
        return firings(request, scopes.of(request.portfolio(), listing.moment(), caller))
                .page(listing);
    }

    Whole<FiringClock> firings(FiringRequest request, MomentRequest at, Caller caller) {
        request.check();
        return firings(request, scopes.fix(request.portfolio(), at, caller));
    }

    private Whole<FiringClock> firings(FiringRequest request, Scope scope) {
        Homes home = homes.of(scope);
        Instant now = scope.moment().asOf();
        List<FiringClock> rows = histories.bets(scope).stream()
                .flatMap(bet -> {
                    BusinessCalendar calendar = home.of(bet).calendar();
                    return Fired.of(bet).stream().map(fired -> FiringClock.of(bet, fired, calendar, calendar.day(now)));
                })
                .filter(request::includes)
                .sorted(FiringClock.MOST_URGENT_FIRST)
                .toList();
        return new Whole<>(FiringClock.class, scope.moment(), rows);
    }

    Answer<ZombieCost> zombies(ZombieRequest request, PeriodRequest period, MomentRequest at, Caller caller) {
        Scope scope = scopes.fix(request.portfolio(), at, caller);
        Days days = period.within(scope);
        Capacity capacity = histories.capacity(scope);
        Homes home = homes.of(scope);
        Instant now = scope.moment().asOf();
        List<ZombieBet> bets = histories.bets(scope).stream()
                .flatMap(bet -> {
                    BusinessCalendar calendar = home.of(bet).calendar();
                    return ZombieBet.of(bet, calendar, calendar.day(now), days, capacity).stream();
                })
                .toList();
        return Answer.at(scope.moment(), ZombieCost.of(days, bets));
    }
}
