package dev.throughline.query.ownership;

import dev.throughline.query.history.Histories;
import dev.throughline.query.history.HomeRows;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.ownership.OwnershipRequest.Days;
import dev.throughline.query.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Answers who owns what, now and over a time; however many bets, it is the same few statements. */
@Component
class OwnershipViews {
    private final Scopes scopes;
    private final Histories histories;
    private final HomeRows homes;

    OwnershipViews(Scopes scopes, Histories histories, HomeRows homes) {
        this.scopes = scopes;
        this.histories = histories;
        this.homes = homes;
    }

    Answer<OwnershipReport> report(OwnershipRequest request, MomentRequest at, Caller caller) {
        request.check();
        Scope scope = scopes.fix(request.portfolio(), at, caller);
        Days days = request.days(scope.today());
        return Answer.at(
                scope.moment(),
                OwnershipReport.of(
                        histories.portfolios(scope),
                        histories.bets(scope),
                        homes.of(scope),
                        histories.capacity(scope),
                        scope.calendar(),
                        scope.moment().asOf(),
                        days));
    }
}
