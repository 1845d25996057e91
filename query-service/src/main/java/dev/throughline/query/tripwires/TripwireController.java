package dev.throughline.query.tripwires;

import dev.throughline.query.history.PeriodRequest;
import dev.throughline.query.moment.Answer;
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

/** Kill criteria, firings and zombie cost over REST. */
@RestController
@Tag(name = "tripwires")
class TripwireController {
    private final TripwireViews views;

    TripwireController(TripwireViews views) {
        this.views = views;
    }

    @GetMapping("/v1/tripwires")
    @Operation(operationId = "tripwires", summary = "What would stop the bets that live, and how far are they from it?")
    Connection<LiveTripwire> tripwires(
            @ParameterObject TripwireRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.live(request, page, at, caller);
    }

    @GetMapping(path = "/v1/tripwires.csv", produces = "text/csv")
    @Operation(operationId = "tripwiresCsv", summary = "The same, all rows, for a spreadsheet.")
    Whole<LiveTripwire> tripwiresCsv(
            @ParameterObject TripwireRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.live(request, at, caller);
    }

    @GetMapping("/v1/tripwires/firings")
    @Operation(operationId = "tripwireFirings", summary = "What fired, and how long does the decision take or took it?")
    Connection<FiringClock> firings(
            @ParameterObject FiringRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.firings(request, page, at, caller);
    }

    @GetMapping(path = "/v1/tripwires/firings.csv", produces = "text/csv")
    @Operation(operationId = "tripwireFiringsCsv", summary = "The same, all rows, for a spreadsheet.")
    Whole<FiringClock> firingsCsv(
            @ParameterObject FiringRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.firings(request, at, caller);
    }

    @GetMapping("/v1/tripwires/zombie-cost")
    @Operation(operationId = "zombieCost", summary = "What was worked on bets past their tripwires, undecided?")
    Answer<ZombieCost> zombieCost(
            @ParameterObject ZombieRequest request,
            @ParameterObject PeriodRequest period,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.zombies(request, period, at, caller);
    }
}
