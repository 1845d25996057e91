package dev.throughline.query.allocation;

import dev.throughline.events.metric.Period;
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
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Answers what people are meant to work on; any number of weeks is the same few statements. */
@Component
class AllocationViews {
    private final Scopes scopes;
    private final Histories histories;

    AllocationViews(Scopes scopes, Histories histories) {
        this.scopes = scopes;
        this.histories = histories;
    }

    Answer<AllocationReport> report(AllocationRequest request, MomentRequest at, Caller caller) {
        request.check();
        Scope scope = scopes.fix(request.portfolio(), at, caller);
        List<Period> weeks = request.in(scope.calendar(), scope.moment().asOf());
        return Answer.at(scope.moment(), AllocationReport.of(ground(scope), weeks, ended(scope)));
    }

    Answer<AllocationGrid> grid(AllocationRequest request, MomentRequest at, Caller caller) {
        request.check();
        Scope scope = scopes.fix(request.portfolio(), at, caller);
        List<Period> weeks = request.in(scope.calendar(), scope.moment().asOf());
        return Answer.at(scope.moment(), AllocationGrid.of(ground(scope), weeks, ended(scope)));
    }

    Connection<AllocationRow> page(AllocationRowsRequest request, PageRequest page, MomentRequest at, Caller caller) {
        request.check();
        Listing listing = scopes.list(request.list(), page, request.portfolio(), at, caller);
        return rows(request, scopes.of(request.portfolio(), listing.moment(), caller))
                .page(listing);
    }

    Whole<AllocationRow> whole(AllocationRowsRequest request, MomentRequest at, Caller caller) {
        request.check();
        return rows(request, scopes.fix(request.portfolio(), at, caller));
    }

    private Whole<AllocationRow> rows(AllocationRowsRequest request, Scope scope) {
        Ground ground = ground(scope);
        List<AllocationRow> rows = request.in(scope.calendar(), scope.moment().asOf()).stream()
                .flatMap(week -> PersonWeek.all(week, ground).stream())
                .flatMap(person -> person.rows().stream())
                .filter(request::includes)
                .sorted(AllocationRow.IN_ORDER)
                .toList();
        return new Whole<>(AllocationRow.class, scope.moment(), rows);
    }

    private Ground ground(Scope scope) {
        return Ground.of(
                histories.portfolios(scope), histories.bets(scope), histories.capacity(scope), scope.calendar());
    }

    private static Predicate<Period> ended(Scope scope) {
        Instant asOf = scope.moment().asOf();
        return week -> !asOf.isBefore(scope.calendar().endOf(week.end()));
    }
}
