package dev.throughline.query.graveyard;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The graveyard over REST. */
@RestController
@Tag(name = "graveyard")
class GraveyardController {
    private final GraveyardViews views;

    GraveyardController(GraveyardViews views) {
        this.views = views;
    }

    @GetMapping("/v1/graveyard")
    @Operation(operationId = "graveyard", summary = "What was killed, why, what did it cost and teach?")
    Connection<Grave> graveyard(
            @ParameterObject GraveyardRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, page, at, caller);
    }

    @GetMapping(path = "/v1/graveyard.csv", produces = "text/csv")
    @Operation(operationId = "graveyardCsv", summary = "The same, all rows, for a spreadsheet.")
    Whole<Grave> graveyardCsv(
            @ParameterObject GraveyardRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.whole(request, at, caller);
    }
}
