package dev.throughline.query.bet.succession;

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

/** Succession packs over GraphQL. */
@Controller
class SuccessionGraphQl {
    private final SuccessionViews views;

    SuccessionGraphQl(SuccessionViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<SuccessionPack> successionPack(
            @Argument String bet,
            @Arguments MomentRequest at,
            @Arguments VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.ofBet(new BetRequest(bet, at, version), caller);
    }

    @QueryMapping
    Answer<SuccessionOfPerson> successionOf(
            @Argument String person, @Arguments MomentRequest at, @AuthenticationPrincipal Caller caller) {
        return views.ofPerson(person, at, caller);
    }
}
