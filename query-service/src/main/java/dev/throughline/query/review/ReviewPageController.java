package dev.throughline.query.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.Shown;
import dev.throughline.query.moment.Zones;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.page.PortfolioChoice;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Edge;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.review.chart.Chart;
import dev.throughline.query.review.document.Drawing;
import java.time.LocalDate;
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
    private final Zones zones;

    ReviewPageController(ReviewViews views, ReviewLists lists, PortfolioChoice portfolios, Zones zones) {
        this.zones = zones;
        this.views = views;
        this.lists = lists;
        this.portfolios = portfolios;
    }

    /** The newest week that has ended, of a portfolio that keeps reviews, if nobody says which. */
    @GetMapping("/review")
    ModelAndView review(
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String week,
            @ParameterObject ReviewRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        if (portfolio == null || portfolio.isEmpty()) {
            return Page.seeOther(UriComponentsBuilder.fromPath("/review")
                    .queryParam("portfolio", portfolios.reviewed(caller))
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
        String asked = week == null || week.isEmpty() ? newest(rows, day(portfolio, weeks)) : week;
        return review(views.one(portfolio, asked, request, at, caller), rows);
    }

    private LocalDate day(String portfolio, Shown shown) {
        return LocalDate.ofInstant(shown.asOf(), zones.of(portfolio));
    }

    /** A week of which something is recorded already, before it ended, is there to be chosen. */
    private static String newest(List<ReviewRow> weeks, LocalDate today) {
        return weeks.stream()
                .filter(row -> row.end().isBefore(today))
                .findFirst()
                .orElseGet(weeks::getFirst)
                .week();
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
                        "drawings", Drawing.of(answer.report().deck())));
    }
}
