package dev.throughline.query.allocation;

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

/** Allocations over REST. */
@RestController
@Tag(name = "allocation")
class AllocationController {
    private final AllocationViews views;

    AllocationController(AllocationViews views) {
        this.views = views;
    }

    @GetMapping("/v1/allocation")
    @Operation(operationId = "allocation", summary = "Is innovation anybody's full-time job?")
    Answer<AllocationReport> allocation(
            @ParameterObject AllocationRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.report(request, at, caller);
    }

    @GetMapping("/v1/allocation/grid")
    @Operation(operationId = "allocationGrid", summary = "Who is meant to work how much on how many bets, by week?")
    Answer<AllocationGrid> grid(
            @ParameterObject AllocationRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.grid(request, at, caller);
    }

    @GetMapping("/v1/allocation/rows")
    @Operation(operationId = "allocationRows", summary = "Which allocations are behind the figures?")
    Connection<AllocationRow> rows(
            @ParameterObject AllocationRowsRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, page, at, caller);
    }

    @GetMapping(path = "/v1/allocation/rows.csv", produces = "text/csv")
    @Operation(operationId = "allocationRowsCsv", summary = "The same, all rows, for a spreadsheet.")
    Whole<AllocationRow> rowsCsv(
            @ParameterObject AllocationRowsRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.whole(request, at, caller);
    }
}
