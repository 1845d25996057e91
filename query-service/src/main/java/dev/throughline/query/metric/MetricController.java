package dev.throughline.query.metric;

import dev.throughline.query.moment.Answer;
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

/** Metrics over REST. */
@RestController
@Tag(name = "metric")
class MetricController {
    private static final String ID = "The metric's id.";
    private static final String EXAMPLE = "checkout-conversion";

    private final MetricViews views;

    MetricController(MetricViews views) {
        this.views = views;
    }

    @GetMapping("/v1/metrics")
    @Operation(operationId = "metrics", summary = "What is measured?")
    Connection<MetricRow> metrics(
            @ParameterObject MetricRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request.portfolio(), page, at, caller);
    }

    @GetMapping(path = "/v1/metrics.csv", produces = "text/csv")
    @Operation(operationId = "metricsCsv", summary = "What is measured? The whole list as CSV.")
    Whole<MetricRow> metricsCsv(
            @ParameterObject MetricRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.whole(request.portfolio(), at, caller);
    }

    @GetMapping("/v1/metrics/{id}")
    @Operation(operationId = "metric", summary = "How is this metric defined, and what should it be?")
    Answer<MetricDetail> metric(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable String id,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.one(id, at, caller);
    }

    @GetMapping("/v1/metrics/{id}/observations")
    @Operation(operationId = "metricObservations", summary = "What was observed of this metric, and corrected?")
    Connection<ObservationRow> metricObservations(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable String id,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.observations(id, page, at, caller);
    }

    @GetMapping(path = "/v1/metrics/{id}/observations.csv", produces = "text/csv")
    @Operation(
            operationId = "metricObservationsCsv",
            summary = "What was observed of this metric? The whole list as CSV.")
    Whole<ObservationRow> metricObservationsCsv(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable String id,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.observations(id, at, caller);
    }
}
