package dev.throughline.query.roadmap.thrash;

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

/** Thrash over GraphQL. */
@Controller
class ThrashGraphQl {
    private final ThrashViews views;

    ThrashGraphQl(ThrashViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<ThrashReport> thrash(
            @Argument @Nullable List<String> portfolio,
            @Arguments ThrashRequest periods,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.report(portfolio, periods, at, caller);
    }
}
