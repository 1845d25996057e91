package dev.throughline.query.agenda;

import dev.throughline.query.duties.Duties;
import dev.throughline.query.duties.Duty;
import dev.throughline.query.duties.Past;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers what is due from whom; the same few statements, however much is due. */
@Component
class AgendaViews {
    private final Scopes scopes;
    private final Histories histories;

    AgendaViews(Scopes scopes, Histories histories) {
        this.scopes = scopes;
        this.histories = histories;
    }

    Connection<Duty> page(AgendaRequest request, PageRequest page, MomentRequest at, Caller caller) {
        request.check();
        Listing listing = scopes.list(request.list(), page, request.portfolio(), at, caller);
        return whole(request, scopes.of(request.portfolio(), listing.moment(), caller))
                .page(listing);
    }

    Whole<Duty> whole(AgendaRequest request, MomentRequest at, Caller caller) {
        request.check();
        return whole(request, scopes.fix(request.portfolio(), at, caller));
    }

    private Whole<Duty> whole(AgendaRequest request, Scope scope) {
        var past = new Past(
                histories.portfolios(scope), histories.bets(scope), histories.metrics(scope), histories.reviews(scope));
        List<Duty> due = Duties.of(past, scope.moment().asOf()).stream()
                .filter(request::matches)
                .toList();
        return new Whole<>(Duty.class, scope.moment(), due);
    }
}
