package dev.throughline.query.calibration;

import dev.throughline.query.history.DayRange;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how good forecasts are. */
@Component
class CalibrationViews {
    private final Scopes scopes;
    private final Histories histories;

    CalibrationViews(Scopes scopes, Histories histories) {
        this.scopes = scopes;
        this.histories = histories;
    }

    Answer<CalibrationReport> calibration(
            @Nullable List<String> portfolio, DayRange days, MomentRequest at, Caller caller) {
        days.check();
        Scope scope = scopes.fix(portfolio, at, caller);
        List<TrackedForecast> forecasts = histories.bets(scope).stream()
                .flatMap(TrackedForecast::of)
                .filter(each -> days.includes(each.forecast().resolveBy()))
                .toList();
        return Answer.at(scope.moment(), CalibrationReport.of(forecasts, scope.calendar(), scope.today()));
    }
}
