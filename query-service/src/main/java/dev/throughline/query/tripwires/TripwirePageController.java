package dev.throughline.query.tripwires;

import dev.throughline.query.history.PeriodRequest;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Edge;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What would stop bets, what fired, and what waiting cost, as pages. */
@PageController
class TripwirePageController {
    private final TripwireViews views;

    TripwirePageController(TripwireViews views) {
        this.views = views;
    }

    @GetMapping("/tripwires")
    ModelAndView tripwires(
            @ParameterObject TripwireRequest request,
            @ParameterObject PeriodRequest period,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Connection<LiveTripwire> live = views.live(request, page, at, caller);
        var then = MomentRequest.of(live);
        return Page.of(
                "tripwires/tripwires",
                live,
                Map.of(
                        "live", live,
                        "rows",
                                live.edges().stream()
                                        .map(Edge::node)
                                        .map(Row::of)
                                        .toList(),
                        "undecided",
                                views.firings(request.undecided(), then, caller).rows(),
                        "zombies",
                                views.zombies(new ZombieRequest(request.portfolio()), period, then, caller)
                                        .report()));
    }

    @GetMapping("/tripwires/firings")
    ModelAndView firings(
            @ParameterObject FiringRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Connection<FiringClock> firings = views.firings(request, page, at, caller);
        List<FiringClock> rows = firings.edges().stream().map(Edge::node).toList();
        return Page.of("tripwires/firings", firings, Map.of("firings", firings, "rows", rows));
    }

    /** A criterion with its distance drawn, where there is one. */
    record Row(LiveTripwire criterion, @Nullable Gauge gauge) {
        static Row of(LiveTripwire criterion) {
            return new Row(criterion, Gauge.of(criterion));
        }
    }
}
