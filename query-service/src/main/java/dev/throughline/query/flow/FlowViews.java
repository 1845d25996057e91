package dev.throughline.query.flow;

import dev.throughline.query.history.DayRange;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how long decisions take. */
@Component
class FlowViews {
    private final Scopes scopes;
    private final Histories histories;

    FlowViews(Scopes scopes, Histories histories) {
        this.scopes = scopes;
        this.histories = histories;
    }

    Answer<FlowReport> flow(@Nullable List<String> portfolio, DayRange days, MomentRequest at, Caller caller) {
        days.check();
        Scope scope = scopes.fix(portfolio, at, caller);
        Instant now = scope.moment().asOf();
        List<BetLife> bets = histories.bets(scope);
        return Answer.at(
                scope.moment(),
                FlowReport.of(
                        bets.stream()
                                .map(bet -> BetWait.of(bet, now))
                                .filter(each -> days.includes(scope.calendar().day(each.started())))
                                .toList(),
                        bets.stream()
                                .flatMap(bet -> OccasionWait.of(bet, now))
                                .filter(each -> days.includes(scope.calendar().day(each.started())))
                                .toList()));
    }
}
