package dev.throughline.query.portfolio;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Portfolios over REST. */
@RestController
@Tag(name = "portfolio")
class PortfolioController {
    private final PortfolioViews views;

    PortfolioController(PortfolioViews views) {
        this.views = views;
    }

    @GetMapping("/v1/portfolios")
    @Operation(operationId = "portfolios", summary = "Which portfolios are there?")
    Connection<PortfolioView> portfolios(
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(page, at, caller);
    }

    @GetMapping(path = "/v1/portfolios.csv", produces = "text/csv")
    @Operation(operationId = "portfoliosCsv", summary = "The same, all rows, for a spreadsheet.")
    Whole<PortfolioView> portfoliosCsv(@ParameterObject MomentRequest at, @AuthenticationPrincipal Caller caller) {
        return views.whole(at, caller);
    }

    @GetMapping("/v1/portfolios/{id}")
    @Operation(operationId = "portfolio", summary = "What is this portfolio like?")
    PortfolioAnswer portfolio(
            @Parameter(description = "The portfolio's id.", example = "payments") @PathVariable String id,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.one(id, at, caller);
    }
}
