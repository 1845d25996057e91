package dev.throughline.query.bet;

import dev.throughline.query.paging.Connection;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
            @ParameterObject @ModelAttribute BetRequest request,
            @AuthenticationPrincipal Caller caller) {
        return views.one(id, request, caller);
    }

    @GetMapping("/v1/bets/{id}/history")
    @Operation(operationId = "betHistory", summary = "How did this bet come to be so?")
    Connection<HistoryEntry> history(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject @ModelAttribute BetHistoryRequest request,
            @AuthenticationPrincipal Caller caller) {
        return histories.page(id, request, caller);
    }
}
