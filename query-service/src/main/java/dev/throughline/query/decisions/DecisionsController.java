package dev.throughline.query.decisions;

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

/** The decision log over REST. */
@RestController
@Tag(name = "decisions")
class DecisionsController {
    private final DecisionViews views;

    DecisionsController(DecisionViews views) {
        this.views = views;
    }

    @GetMapping("/v1/decisions")
    @Operation(operationId = "decisions", summary = "What was decided across bets, by whom, why, and how fast?")
    Connection<LoggedDecision> decisions(
            @ParameterObject DecisionFilter filter,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.decisions(filter, page, at, caller);
    }

    @GetMapping(path = "/v1/decisions.csv", produces = "text/csv")
    @Operation(operationId = "decisionsCsv", summary = "The whole decision log as CSV.")
    Whole<LoggedDecision> decisionsCsv(
            @ParameterObject DecisionFilter filter,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.decisions(filter, at, caller);
    }

    @GetMapping("/v1/decisions/requests")
    @Operation(operationId = "decisionRequests", summary = "Which decisions were asked for, and how long do they wait?")
    Connection<WaitingRequest> requests(
            @ParameterObject RequestFilter filter,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.requests(filter, page, at, caller);
    }

    @GetMapping(path = "/v1/decisions/requests.csv", produces = "text/csv")
    @Operation(operationId = "decisionRequestsCsv", summary = "All requests for decisions as CSV.")
    Whole<WaitingRequest> requestsCsv(
            @ParameterObject RequestFilter filter,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.requests(filter, at, caller);
    }
}
