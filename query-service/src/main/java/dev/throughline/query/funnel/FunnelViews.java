package dev.throughline.query.funnel;

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

/** Answers how far bets come, and where they end. */
@Component
class FunnelViews {
    private final Scopes scopes;
    private final Histories histories;

    FunnelViews(Scopes scopes, Histories histories) {
        this.scopes = scopes;
        this.histories = histories;
    }

    Answer<FunnelReport> funnel(@Nullable List<String> portfolio, DayRange days, MomentRequest at, Caller caller) {
        days.check();
        Scope scope = scopes.fix(portfolio, at, caller);
        List<FunnelBet> bets = histories.bets(scope).stream().map(FunnelBet::of).toList();
        return Answer.at(
                scope.moment(),
                FunnelReport.of(bets, instant -> days.includes(scope.calendar().day(instant))));
    }
}
