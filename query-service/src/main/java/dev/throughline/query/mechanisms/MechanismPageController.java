package dev.throughline.query.mechanisms;

import dev.throughline.query.duties.Duty;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Edge;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the mechanisms are kept, and the duties behind each figure, as pages. */
@PageController
class MechanismPageController {
    private final MechanismViews views;

    MechanismPageController(MechanismViews views) {
        this.views = views;
    }

    @GetMapping("/mechanisms")
    ModelAndView mechanisms(
            @ParameterObject MechanismsRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<Scorecard> answer = views.scorecard(request, at, caller);
        Scorecard scorecard = answer.report();
        return Page.of(
                "mechanisms/mechanisms",
                answer,
                Map.of(
                        "scorecard", scorecard,
                        "rows", scorecard.mechanisms().stream().map(WeekBars::of).toList(),
                        "weeks", request.weeksOrUsual()));
    }

    @GetMapping("/mechanisms/duties")
    ModelAndView duties(
            @ParameterObject MechanismDutiesRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Connection<Duty> duties = views.page(request, page, at, caller);
        List<Duty> rows = duties.edges().stream().map(Edge::node).toList();
        return Page.of("mechanisms/duties", duties, Map.of("duties", duties, "rows", rows));
    }
}
