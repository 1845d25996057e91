package dev.throughline.query.funnel;

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

/** The funnel over GraphQL. */
@Controller
class FunnelGraphQl {
    private final FunnelViews views;

    FunnelGraphQl(FunnelViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<FunnelReport> funnel(
            @Argument @Nullable List<String> portfolio,
            @Arguments DayRange days,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.funnel(portfolio, days, at, caller);
    }
}
