package dev.throughline.query.investment;

import dev.throughline.query.history.PeriodRequest;
import dev.throughline.query.moment.Answer;
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

/** Where time and money went, as pages: the report, and the bets behind it. */
@PageController
class InvestmentPageController {
    private final InvestmentViews views;

    InvestmentPageController(InvestmentViews views) {
        this.views = views;
    }

    @GetMapping("/investment")
    ModelAndView investment(
            @ParameterObject InvestmentRequest request,
            @ParameterObject PeriodRequest period,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<InvestmentReport> answer = views.report(request, period, at, caller);
        InvestmentReport report = answer.report();
        return Page.of(
                "investment/investment",
                answer,
                Map.of(
                        "report", report,
                        "fte", StackedBars.fte(report.stepTypes()),
                        "spent", StackedBars.spent(report.stepTypes())));
    }

    @GetMapping("/investment/bets")
    ModelAndView bets(
            @ParameterObject InvestedBetsRequest request,
            @ParameterObject PeriodRequest period,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Connection<InvestedBet> bets = views.page(request, period, page, at, caller);
        return Page.of(
                "investment/bets",
                bets,
                Map.of(
                        "list",
                        bets,
                        "bets",
                        bets.edges().stream().map(Edge::node).toList()));
    }
}
