package dev.throughline.query.bet.life;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The life of a bet over GraphQL. */
@Controller
class BetLifeGraphQl {
    private final BetLifeViews views;

    BetLifeGraphQl(BetLifeViews views) {
        this.views = views;
    }

    @QueryMapping
    Connection<HistoryEntry> betHistory(
            @Argument String id,
            @Arguments KindRequest kinds,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @Arguments VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.history(new BetRequest(id, at, version), kinds, page, caller);
    }

    @QueryMapping
    Connection<ReplayStep> betReplay(
            @Argument String id,
            @Arguments KindRequest kinds,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @Arguments VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.replay(new BetRequest(id, at, version), kinds, page, caller);
    }
}
