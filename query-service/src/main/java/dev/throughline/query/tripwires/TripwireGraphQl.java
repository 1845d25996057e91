package dev.throughline.query.tripwires;

import dev.throughline.query.history.PeriodRequest;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Kill criteria, firings and zombie cost over GraphQL. */
@Controller
class TripwireGraphQl {
    private final TripwireViews views;

    TripwireGraphQl(TripwireViews views) {
        this.views = views;
    }

    @QueryMapping
    Connection<LiveTripwire> tripwires(
            @Arguments TripwireRequest request,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.live(request, page, at, caller);
    }

    @QueryMapping
    Connection<FiringClock> tripwireFirings(
            @Arguments FiringRequest request,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.firings(request, page, at, caller);
    }

    @QueryMapping
    Answer<ZombieCost> zombieCost(
            @Arguments ZombieRequest request,
            @Arguments PeriodRequest period,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.zombies(request, period, at, caller);
    }
}
