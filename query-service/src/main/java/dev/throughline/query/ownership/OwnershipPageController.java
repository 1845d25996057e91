package dev.throughline.query.ownership;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.platform.security.Caller;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who answers for which bet, as a page. */
@PageController
class OwnershipPageController {
    private final OwnershipViews views;

    OwnershipPageController(OwnershipViews views) {
        this.views = views;
    }

    @GetMapping("/ownership")
    ModelAndView ownership(
            @ParameterObject OwnershipRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<OwnershipReport> answer = views.report(request, at, caller);
        OwnershipReport report = answer.report();
        return Page.of("ownership/ownership", answer, Map.of("report", report, "seats", SeatChart.of(report)));
    }
}
