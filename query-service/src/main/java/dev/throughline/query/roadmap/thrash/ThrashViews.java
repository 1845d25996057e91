package dev.throughline.query.roadmap.thrash;

import dev.throughline.events.metric.Period;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how often the roadmap changed its mind; capacity of people from elsewhere shows as sums alone. */
@Component
class ThrashViews {
    private final Scopes scopes;
    private final Histories histories;

    ThrashViews(Scopes scopes, Histories histories) {
        this.scopes = scopes;
        this.histories = histories;
    }

    Answer<ThrashReport> report(
            @Nullable List<String> portfolios, ThrashRequest request, MomentRequest at, Caller caller) {
        request.check();
        Scope scope = scopes.fix(portfolios, at, caller);
        List<Period> periods = request.periods(scope.calendar(), scope.today());
        Thrash thrash = new Thrash(
                histories.bets(scope),
                histories.capacity(scope),
                scope.calendar(),
                scope.moment().asOf());
        return Answer.at(
                scope.moment(),
                new ThrashReport(periods.stream().map(thrash::of).toList()));
    }
}
