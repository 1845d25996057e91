package dev.throughline.query.calibration;

import dev.throughline.query.history.DayRange;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calibration of forecasts over REST. */
@RestController
@Tag(name = "calibration")
class CalibrationController {
    private final CalibrationViews views;

    CalibrationController(CalibrationViews views) {
        this.views = views;
    }

    @GetMapping("/v1/calibration")
    @Operation(operationId = "calibration", summary = "How good are forecasts?")
    Answer<CalibrationReport> calibration(
            @Parameter(
                            description =
                                    "Only bets of these portfolios, at most 200; all that the caller may see if missing.")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> portfolio,
            @ParameterObject DayRange days,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.calibration(portfolio, days, at, caller);
    }
}
