package dev.throughline.query.bet.succession;

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

/** Succession packs over REST. */
@RestController
@Tag(name = "ownership")
class SuccessionController {
    private final SuccessionViews views;

    SuccessionController(SuccessionViews views) {
        this.views = views;
    }

    @GetMapping("/v1/bets/{bet}/succession")
    @Operation(operationId = "successionPack", summary = "What must somebody know who takes this bet over?")
    Answer<SuccessionPack> ofBet(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String bet,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.ofBet(new BetRequest(bet, at, version), caller);
    }

    @GetMapping("/v1/people/{person}/succession")
    @Operation(operationId = "successionOf", summary = "What must somebody know who takes over from this person?")
    Answer<SuccessionOfPerson> ofPerson(
            @Parameter(description = "The person's id.") @PathVariable String person,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.ofPerson(person, at, caller);
    }
}
