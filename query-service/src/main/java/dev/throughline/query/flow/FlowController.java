package dev.throughline.query.flow;

import dev.throughline.query.history.DayRange;
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

/** The flow of decisions over REST. */
@RestController
@Tag(name = "flow")
class FlowController {
    private final FlowViews views;

    FlowController(FlowViews views) {
        this.views = views;
    }

    @GetMapping("/v1/flow")
    @Operation(operationId = "flow", summary = "How long do decisions take, counting those that are still open?")
    Answer<FlowReport> flow(
            @Parameter(
                            description =
                                    "Only bets of these portfolios, at most 200; all that the caller may see if missing.")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> portfolio,
            @ParameterObject DayRange days,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.flow(portfolio, days, at, caller);
    }
}
