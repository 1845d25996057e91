package dev.throughline.query.mechanisms;

import dev.throughline.query.duties.Duty;
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

/** The scorecard of the mechanisms over REST. */
@RestController
@Tag(name = "mechanisms")
class MechanismController {
    private final MechanismViews views;

    MechanismController(MechanismViews views) {
        this.views = views;
    }

    @GetMapping("/v1/mechanisms")
    @Operation(operationId = "mechanisms", summary = "Are the mechanisms kept: due, held on time, waived?")
    Answer<Scorecard> mechanisms(
            @ParameterObject MechanismsRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.scorecard(request, at, caller);
    }

    @GetMapping("/v1/mechanisms/duties")
    @Operation(operationId = "mechanismDuties", summary = "Which duties are behind a figure of the scorecard?")
    Connection<Duty> mechanismDuties(
            @ParameterObject MechanismDutiesRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, page, at, caller);
    }

    @GetMapping(path = "/v1/mechanisms/duties.csv", produces = "text/csv")
    @Operation(operationId = "mechanismDutiesCsv", summary = "The duties behind a figure of the scorecard, as CSV.")
    Whole<Duty> mechanismDutiesCsv(
            @ParameterObject MechanismDutiesRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.whole(request, at, caller);
    }
}
