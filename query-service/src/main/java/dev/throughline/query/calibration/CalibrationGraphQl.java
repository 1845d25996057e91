package dev.throughline.query.calibration;

import dev.throughline.query.history.DayRange;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The calibration of forecasts over GraphQL. */
@Controller
class CalibrationGraphQl {
    private final CalibrationViews views;

    CalibrationGraphQl(CalibrationViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<CalibrationReport> calibration(
            @Argument @Nullable List<String> portfolio,
            @Arguments DayRange days,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.calibration(portfolio, days, at, caller);
    }
}
