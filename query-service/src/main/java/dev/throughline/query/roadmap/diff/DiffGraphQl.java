package dev.throughline.query.roadmap.diff;

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

/** What moved on the roadmap, over GraphQL. */
@Controller
class DiffGraphQl {
    private final DiffViews views;

    DiffGraphQl(DiffViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<RoadmapDiff> roadmapDiff(
            @Argument @Nullable List<String> portfolio,
            @Arguments SinceRequest since,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.diff(portfolio, since, at, caller);
    }
}
