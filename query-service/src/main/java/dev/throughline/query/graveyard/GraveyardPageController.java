package dev.throughline.query.graveyard;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Edge;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The killed bets and what they taught, as a page. */
@PageController
class GraveyardPageController {
    private final GraveyardViews views;

    GraveyardPageController(GraveyardViews views) {
        this.views = views;
    }

    @GetMapping("/graveyard")
    ModelAndView graveyard(
            @ParameterObject GraveyardRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Connection<Grave> graves = views.page(request, page, at, caller);
        return Page.of(
                "graveyard/graveyard",
                graves,
                Map.of(
                        "graves",
                        graves,
                        "rows",
                        graves.edges().stream().map(Edge::node).toList()));
    }
}
