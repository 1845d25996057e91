package dev.throughline.query.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.review.chart.Chart;
import dev.throughline.query.review.document.Drawing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The weekly review as a document: a section of the deck per page when it is printed. */
@Controller
@Tag(name = "review")
class ReviewDocumentController {
    private final ReviewViews views;

    ReviewDocumentController(ReviewViews views) {
        this.views = views;
    }

    @GetMapping(path = "/v1/portfolios/{portfolio}/reviews/{week}.html", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "weeklyReviewHtml", summary = "The deck of this week, to be read and printed.")
    ModelAndView weeklyReviewHtml(
            @Parameter(description = "The portfolio's id.", example = "payments") @PathVariable String portfolio,
            @Parameter(description = "The ISO week.", example = "2026-W47") @PathVariable String week,
            @ParameterObject ReviewRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<ReviewReport> answer = views.one(portfolio, week, request, at, caller);
        List<Chart> charts = answer.report().deck().charts();
        return new ModelAndView(
                "review/deck",
                Map.of(
                        "answer", answer,
                        "report", answer.report(),
                        "sections", charts.stream().collect(groupingBy(Chart::section, TreeMap::new, toList())),
                        "drawings", Drawing.of(answer.report().deck())));
    }
}
