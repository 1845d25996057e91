package dev.throughline.query.flow;

import dev.throughline.query.history.DayRange;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long decisions take, as a page. */
@PageController
class FlowPageController {
    private final FlowViews views;

    FlowPageController(FlowViews views) {
        this.views = views;
    }

    @GetMapping("/flow")
    ModelAndView flow(
            @RequestParam(required = false) @Nullable List<String> portfolio,
            @ParameterObject DayRange days,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<FlowReport> answer = views.flow(portfolio, days, at, caller);
        FlowReport report = answer.report();
        return Page.of("flow/flow", answer, Map.of("report", report, "waits", List.of(
                        SurvivalCurve.of("Time to decision", report.timeToDecision()),
                        SurvivalCurve.of("Decision latency", report.decisionLatency()))));
    }
}
