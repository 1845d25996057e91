package dev.throughline.query.bet.narrative;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The PR/FAQ of a bet over GraphQL. */
@Controller
class NarrativeGraphQl {
    private final NarrativeViews views;

    NarrativeGraphQl(NarrativeViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<NarrativeDiff> narrativeDiff(
            @Argument String id,
            @Arguments RevisionRequest which,
            @Arguments MomentRequest at,
            @Arguments VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.diff(new BetRequest(id, at, version), which, caller);
    }
}
