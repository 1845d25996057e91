package dev.throughline.query.bet;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** A bet over GraphQL. */
@Controller
class BetGraphQl {
    private final BetViews views;

    BetGraphQl(BetViews views) {
        this.views = views;
    }

    @QueryMapping
    BetAnswer bet(
            @Argument String id,
            @Arguments SequenceRequest after,
            @Arguments MomentRequest at,
            @Arguments VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.one(new BetRequest(id, at, version), after, caller);
    }
}
