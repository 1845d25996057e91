package dev.throughline.query.calibration;

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

/** How good forecasts are, as a page. */
@PageController
class CalibrationPageController {
    private final CalibrationViews views;

    CalibrationPageController(CalibrationViews views) {
        this.views = views;
    }

    @GetMapping("/calibration")
    ModelAndView calibration(
            @RequestParam(required = false) @Nullable List<String> portfolio,
            @ParameterObject DayRange days,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<CalibrationReport> answer = views.calibration(portfolio, days, at, caller);
        CalibrationReport report = answer.report();
        return Page.of("calibration/calibration", answer, Map.of("report", report, "points", ReliabilityPoint.of(report)));
    }
}
