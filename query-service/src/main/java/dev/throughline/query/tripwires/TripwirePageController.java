package dev.throughline.query.tripwires;

import dev.throughline.events.Quantity;
import dev.throughline.query.history.PeriodRequest;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Gauge;
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
    private static final PeriodRequest QUARTER = new PeriodRequest(null, null, null);

    private final TripwireViews views;

    TripwirePageController(TripwireViews views) {
        this.views = views;
    }

    @GetMapping("/tripwires")
    ModelAndView tripwires(
            @ParameterObject TripwireRequest request,
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
                                views.zombies(request.zombies(), QUARTER, then, caller)
                                        .report()));
    }

    @GetMapping("/tripwires/zombie-cost")
    ModelAndView zombieCost(
            @ParameterObject ZombieRequest request,
            @ParameterObject PeriodRequest period,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<ZombieCost> answer = views.zombies(request, period, at, caller);
        return Page.of("tripwires/zombie-cost", answer, Map.of("zombies", answer.report()));
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

    /** A criterion with its distance drawn; nothing is while nothing is observed, or if a person judges. */
    record Row(LiveTripwire criterion, @Nullable Gauge gauge) {
        static Row of(LiveTripwire criterion) {
            var observed = criterion.observed();
            Quantity threshold = criterion.threshold();
            return new Row(
                    criterion,
                    observed == null || threshold == null ? null : Gauge.of(observed.value(), threshold.value()));
        }
    }
}
