package dev.throughline.query.decisions;

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

/** The decision log and what waits for a decision, as pages. */
@PageController
class DecisionsPageController {
    private final DecisionViews views;

    DecisionsPageController(DecisionViews views) {
        this.views = views;
    }

    @GetMapping("/decisions")
    ModelAndView decisions(
            @ParameterObject DecisionFilter filter,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return page("decisions/decisions", views.decisions(filter, page, at, caller));
    }

    @GetMapping("/decisions/requests")
    ModelAndView requests(
            @ParameterObject RequestFilter filter,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return page("decisions/requests", views.requests(filter, page, at, caller));
    }

    private static ModelAndView page(String template, Connection<?> list) {
        return Page.of(
                template,
                list,
                Map.of(
                        "list",
                        list,
                        "rows",
                        list.edges().stream().map(Edge::node).toList()));
    }
}
