package dev.throughline.query.roadmap;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roadmap over REST. */
@RestController
@Tag(name = "roadmap")
class RoadmapController {
    private final RoadmapViews views;

    RoadmapController(RoadmapViews views) {
        this.views = views;
    }

    @GetMapping("/v1/roadmap")
    @Operation(operationId = "roadmap", summary = "Which bets are there, and where do they stand?")
    Connection<RoadmapItem> roadmap(
            @ParameterObject RoadmapRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, EnumSet.allOf(Part.class), page, at, caller);
    }

    @GetMapping(path = "/v1/roadmap.csv", produces = "text/csv")
    @Operation(operationId = "roadmapCsv", summary = "The whole list as CSV")
    Whole<RoadmapItem> roadmapCsv(
            @ParameterObject RoadmapRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.whole(request, at, caller);
    }
}
