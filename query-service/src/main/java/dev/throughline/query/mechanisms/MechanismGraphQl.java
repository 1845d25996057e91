package dev.throughline.query.mechanisms;

import dev.throughline.query.duties.Duty;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The scorecard of the mechanisms over GraphQL. */
@Controller
class MechanismGraphQl {
    private final MechanismViews views;

    MechanismGraphQl(MechanismViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<Scorecard> mechanisms(
            @Arguments MechanismsRequest request, @Arguments MomentRequest at, @AuthenticationPrincipal Caller caller) {
        return views.scorecard(request, at, caller);
    }

    @QueryMapping
    Connection<Duty> mechanismDuties(
            @Arguments MechanismDutiesRequest request,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, page, at, caller);
    }
}
