package dev.throughline.query.ownership;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Ownership over GraphQL. */
@Controller
class OwnershipGraphQl {
    private final OwnershipViews views;

    OwnershipGraphQl(OwnershipViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<OwnershipReport> ownership(
            @Arguments OwnershipRequest request, @Arguments MomentRequest at, @AuthenticationPrincipal Caller caller) {
        return views.report(request, at, caller);
    }
}
