package dev.throughline.query.roadmap.diff;

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

/** What moved on the roadmap, as a page. */
@PageController
class DiffPageController {
    private final DiffViews views;

    DiffPageController(DiffViews views) {
        this.views = views;
    }

    @GetMapping("/roadmap/moves")
    ModelAndView moves(
            @RequestParam(required = false) @Nullable List<String> portfolio,
            @ParameterObject SinceRequest since,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<RoadmapDiff> answer = views.diff(portfolio, since, at, caller);
        return Page.of("roadmap/moves", answer, Map.of("diff", answer.report()));
    }
}
