package dev.throughline.query.decisions;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The decision log over GraphQL. */
@Controller
class DecisionsGraphQl {
    private final DecisionViews views;

    DecisionsGraphQl(DecisionViews views) {
        this.views = views;
    }

    @QueryMapping
    Connection<LoggedDecision> decisions(
            @Arguments DecisionFilter filter,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.decisions(filter, page, at, caller);
    }

    @QueryMapping
    Connection<WaitingRequest> decisionRequests(
            @Arguments RequestFilter filter,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.requests(filter, page, at, caller);
    }
}
