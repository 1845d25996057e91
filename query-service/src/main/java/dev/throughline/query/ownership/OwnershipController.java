package dev.throughline.query.ownership;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ownership over REST. */
@RestController
@Tag(name = "ownership")
class OwnershipController {
    private final OwnershipViews views;

    OwnershipController(OwnershipViews views) {
        this.views = views;
    }

    @GetMapping("/v1/ownership")
    @Operation(operationId = "ownership", summary = "Who answers for which bet, and who does nothing else?")
    Answer<OwnershipReport> ownership(
            @ParameterObject OwnershipRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.report(request, at, caller);
    }
}
