package dev.throughline.query.mechanisms;

import dev.throughline.query.duties.Duties;
import dev.throughline.query.duties.Duty;
import dev.throughline.query.duties.Past;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers how the mechanisms are kept, and which duties are behind each figure. */
@Component
class MechanismViews {
    private final Scopes scopes;
    private final Histories histories;

    MechanismViews(Scopes scopes, Histories histories) {
        this.scopes = scopes;
        this.histories = histories;
    }

    Answer<Scorecard> scorecard(MechanismsRequest request, MomentRequest at, Caller caller) {
        Scope scope = scopes.fix(request.portfolio(), at, caller);
        Weeks weeks = Weeks.upTo(request.week(), request.weeksOrUsual(), scope.calendar(), scope.today());
        Past past = past(scope);
        List<Duty> duties = Duties.of(past, scope.moment().asOf());
        return Answer.at(scope.moment(), Scorecard.of(duties, past.bets(), weeks, scope.calendar()));
    }

    Connection<Duty> page(MechanismDutiesRequest request, PageRequest page, MomentRequest at, Caller caller) {
        request.check();
        Listing listing = scopes.list(request.list(), page, request.portfolio(), at, caller);
        return whole(request, scopes.of(request.portfolio(), listing.moment(), caller))
                .page(listing);
    }

    Whole<Duty> whole(MechanismDutiesRequest request, MomentRequest at, Caller caller) {
        request.check();
        return whole(request, scopes.fix(request.portfolio(), at, caller));
    }

    private Whole<Duty> whole(MechanismDutiesRequest request, Scope scope) {
        Weeks weeks = Weeks.upTo(request.week(), request.weeksOrUsual(), scope.calendar(), scope.today());
        List<Duty> behind = Duties.of(past(scope), scope.moment().asOf()).stream()
                .filter(duty -> weeks.include(duty.dueOn()) && request.matches(duty))
                .toList();
        return new Whole<>(Duty.class, scope.moment(), behind);
    }

    private Past past(Scope scope) {
        return new Past(
                histories.portfolios(scope), histories.bets(scope), histories.metrics(scope), histories.reviews(scope));
    }
}
