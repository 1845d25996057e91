package dev.throughline.query.metric;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Metrics over GraphQL. */
@Controller
class MetricGraphQl {
    private final MetricViews views;

    MetricGraphQl(MetricViews views) {
        this.views = views;
    }

    @QueryMapping
    Connection<MetricRow> metrics(
            @Arguments MetricRequest request,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request.portfolio(), page, at, caller);
    }

    @QueryMapping
    Answer<MetricDetail> metric(
            @Argument String id, @Arguments MomentRequest at, @AuthenticationPrincipal Caller caller) {
        return views.one(id, at, caller);
    }

    @QueryMapping
    Connection<ObservationRow> metricObservations(
            @Argument String id,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.observations(id, page, at, caller);
    }
}
