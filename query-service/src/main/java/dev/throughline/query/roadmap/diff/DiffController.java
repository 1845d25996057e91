package dev.throughline.query.roadmap.diff;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What moved on the roadmap, over REST. */
@RestController
@Tag(name = "roadmap")
class DiffController {
    private final DiffViews views;

    DiffController(DiffViews views) {
        this.views = views;
    }

    @GetMapping("/v1/roadmap/diff")
    @Operation(operationId = "roadmapDiff", summary = "What moved on the roadmap between two moments, and why?")
    Answer<RoadmapDiff> roadmapDiff(
            @Parameter(description = "Only bets of these portfolios; at most 200.")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> portfolio,
            @ParameterObject SinceRequest since,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.diff(portfolio, since, at, caller);
    }
}
