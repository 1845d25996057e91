package dev.throughline.query.flow;

import dev.throughline.query.history.DayRange;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The flow of decisions over GraphQL. */
@Controller
class FlowGraphQl {
    private final FlowViews views;

    FlowGraphQl(FlowViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<FlowReport> flow(
            @Argument @Nullable List<String> portfolio,
            @Arguments DayRange days,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.flow(portfolio, days, at, caller);
    }
}
