package dev.throughline.query.bet.narrative;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.Answer;
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

/** The PR/FAQ of a bet over REST. */
@RestController
@Tag(name = "bet")
class NarrativeController {
    private final NarrativeViews views;

    NarrativeController(NarrativeViews views) {
        this.views = views;
    }

    @GetMapping("/v1/bets/{id}/narrative/diff")
    @Operation(operationId = "narrativeDiff", summary = "What changed between two revisions of this PR/FAQ?")
    Answer<NarrativeDiff> diff(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject RevisionRequest which,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.diff(new BetRequest(id, at, version), which, caller);
    }
}
