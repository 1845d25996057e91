package dev.throughline.query.bet.life;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The life of a bet over REST. */
@RestController
@Tag(name = "bet")
class BetLifeController {
    private final BetLifeViews views;

    BetLifeController(BetLifeViews views) {
        this.views = views;
    }

    @GetMapping("/v1/bets/{id}/history")
    @Operation(operationId = "betHistory", summary = "How did this bet come to be so?")
    Connection<HistoryEntry> history(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject KindRequest kinds,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.history(new BetRequest(id, at, version), kinds, page, caller);
    }

    @GetMapping("/v1/bets/{id}/replay")
    @Operation(operationId = "betReplay", summary = "What did each event change in this bet?")
    Connection<ReplayStep> replay(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject KindRequest kinds,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.replay(new BetRequest(id, at, version), kinds, page, caller);
    }
}
