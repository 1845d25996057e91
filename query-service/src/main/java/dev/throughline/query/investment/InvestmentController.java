package dev.throughline.query.investment;

import dev.throughline.query.history.PeriodRequest;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The investment report over REST. */
@RestController
@Tag(name = "investment")
class InvestmentController {
    private final InvestmentViews views;

    InvestmentController(InvestmentViews views) {
        this.views = views;
    }

    @GetMapping("/v1/investment")
    @Operation(operationId = "investment", summary = "Where did people's time and money go, and what did it teach?")
    Answer<InvestmentReport> investment(
            @ParameterObject InvestmentRequest request,
            @ParameterObject PeriodRequest period,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.report(request, period, at, caller);
    }

    @GetMapping("/v1/investment/bets")
    @Operation(operationId = "investmentBets", summary = "Which bets are behind the figures of the investment report?")
    Connection<InvestedBet> bets(
            @ParameterObject InvestedBetsRequest request,
            @ParameterObject PeriodRequest period,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, period, page, at, caller);
    }

    @GetMapping(path = "/v1/investment/bets.csv", produces = "text/csv")
    @Operation(operationId = "investmentBetsCsv", summary = "The same, all rows, for a spreadsheet.")
    Whole<InvestedBet> betsCsv(
            @ParameterObject InvestedBetsRequest request,
            @ParameterObject PeriodRequest period,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.whole(request, period, at, caller);
    }
}
