package dev.throughline.query.bet;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A bet over REST. */
@RestController
@Tag(name = "bet")
class BetController {
    private final BetViews views;

    BetController(BetViews views) {
        this.views = views;
    }

    @GetMapping("/v1/bets/{id}")
    @Operation(operationId = "bet", summary = "What is this bet?")
    BetAnswer bet(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject SequenceRequest after,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.one(new BetRequest(id, at, version), after, caller);
    }
}
