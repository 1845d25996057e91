package dev.throughline.query.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.page.PortfolioChoice;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Edge;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.review.chart.Chart;
import dev.throughline.query.review.document.Drawing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The weekly review as pages: a week's deck with its exceptions and actions, and the weeks that there are. */
@PageController
class ReviewPageController {
    private final ReviewViews views;
    private final ReviewLists lists;
    private final PortfolioChoice portfolios;

    ReviewPageController(ReviewViews views, ReviewLists lists, PortfolioChoice portfolios) {
        this.views = views;
        this.lists = lists;
        this.portfolios = portfolios;
    }

    /** The last week of one portfolio, if nobody says which. */
    @GetMapping("/review")
    ModelAndView review(
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String week,
            @ParameterObject ReviewRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        if (portfolio == null || portfolio.isEmpty()) {
            return Page.seeOther(UriComponentsBuilder.fromPath("/review")
                    .queryParam("portfolio", portfolios.usual(caller))
                    .queryParamIfPresent("asOf", Optional.ofNullable(at.asOf()))
                    .queryParamIfPresent("knownAt", Optional.ofNullable(at.knownAt()))
                    .encode()
                    .toUriString());
        }
        Connection<ReviewRow> weeks = lists.page(portfolio, new PageRequest(26, null, null, null), at, caller);
        List<ReviewRow> rows = weeks.edges().stream().map(Edge::node).toList();
        if (rows.isEmpty() && (week == null || week.isEmpty())) {
            return Page.of("review/none", weeks, Map.of("portfolio", portfolio));
        }
        String asked = week == null || week.isEmpty() ? rows.getFirst().week() : week;
        return review(views.one(portfolio, asked, request, at, caller), rows);
    }

    private static ModelAndView review(Answer<ReviewReport> answer, List<ReviewRow> weeks) {
        List<Chart> charts = answer.report().deck().charts();
        return Page.of(
                "review/review",
                answer,
                Map.of(
                        "report", answer.report(),
                        "weeks", weeks,
                        "sections", charts.stream().collect(groupingBy(Chart::section, TreeMap::new, toList())),
                        "drawings", charts.stream().collect(toMap(Chart::metric, Drawing::of))));
    }
}
