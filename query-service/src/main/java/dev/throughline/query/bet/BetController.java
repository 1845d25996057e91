package dev.throughline.query.bet;

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

/** A bet over REST. */
@RestController
@Tag(name = "bet")
class BetController {
    private final BetViews views;
    private final BetHistoryViews histories;

    BetController(BetViews views, BetHistoryViews histories) {
        this.views = views;
        this.histories = histories;
    }

    @GetMapping("/v1/bets/{id}")
    @Operation(operationId = "bet", summary = "What is this bet?")
    BetAnswer bet(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.one(new BetRequest(id, at, version), caller);
    }

    @GetMapping("/v1/bets/{id}/history")
    @Operation(operationId = "betHistory", summary = "How did this bet come to be so?")
    Connection<HistoryEntry> history(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return histories.page(new BetRequest(id, at, version), page, caller);
    }
}
