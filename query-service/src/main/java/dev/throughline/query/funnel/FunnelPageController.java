package dev.throughline.query.funnel;

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

/** How far bets come and where they end, as a page. */
@PageController
class FunnelPageController {
    private final FunnelViews views;

    FunnelPageController(FunnelViews views) {
        this.views = views;
    }

    @GetMapping("/funnel")
    ModelAndView funnel(
            @RequestParam(required = false) @Nullable List<String> portfolio,
            @ParameterObject DayRange days,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<FunnelReport> answer = views.funnel(portfolio, days, at, caller);
        FunnelReport report = answer.report();
        return Page.of("funnel/funnel", answer, Map.of("report", report, "parts", DrawnPart.of(report)));
    }
}
