package dev.throughline.query.bet.life;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Edge;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The life of a bet as a page: its events in order, and the bet as it was after one of them. */
@PageController
class LifePageController {
    private final BetLifeViews views;

    LifePageController(BetLifeViews views) {
        this.views = views;
    }

    @GetMapping("/bets/{id}/life")
    ModelAndView life(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long step,
            @ParameterObject KindRequest kinds,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        BetRequest request = new BetRequest(id, at, version);
        Connection<HistoryEntry> life = views.history(request, kinds, page, caller);
        return Page.of(
                "bet/life",
                life,
                Map.of(
                        "life",
                        life,
                        "events",
                        life.edges().stream().map(Edge::node).toList(),
                        "after",
                        views.after(request, step, caller),
                        "kinds",
                        EventKinds.FAMILIES));
    }
}
