package dev.throughline.query.backtest;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Policy back-tests over REST. */
@RestController
@Tag(name = "backtest")
class BacktestController {
    private final BacktestViews views;

    BacktestController(BacktestViews views) {
        this.views = views;
    }

    @GetMapping("/v1/portfolios/{portfolio}/policy-backtest")
    @Operation(operationId = "policyBacktest", summary = "What would another policy have done to this history?")
    Answer<BacktestReport> policyBacktest(
            @Parameter(description = "The portfolio's id.", example = "payments") @PathVariable String portfolio,
            @ParameterObject ProposedPolicy proposed,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.run(portfolio, proposed, at, caller);
    }
}
