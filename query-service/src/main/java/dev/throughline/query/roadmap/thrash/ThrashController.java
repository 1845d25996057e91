package dev.throughline.query.roadmap.thrash;

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

/** Thrash over REST. */
@RestController
@Tag(name = "thrash")
class ThrashController {
    private final ThrashViews views;

    ThrashController(ThrashViews views) {
        this.views = views;
    }

    @GetMapping("/v1/thrash")
    @Operation(
            operationId = "thrash",
            summary = "How often does the roadmap change its mind, and does it keep its promises?")
    Answer<ThrashReport> thrash(
            @Parameter(description = "Only bets of these portfolios; at most 200.")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> portfolio,
            @ParameterObject ThrashRequest periods,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.report(portfolio, periods, at, caller);
    }
}
