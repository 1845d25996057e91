package dev.throughline.query.metric;

import dev.throughline.events.MetricId;
import dev.throughline.events.Slug;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.MetricLife;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what is measured, and what was observed. A metric of others and no metric are one answer. */
@Component
class MetricViews {
    private final Scopes scopes;
    private final Histories histories;
    private final MetricHomes homes;

    MetricViews(Scopes scopes, Histories histories, MetricHomes homes) {
        this.scopes = scopes;
        this.histories = histories;
        this.homes = homes;
    }

    Connection<MetricRow> page(@Nullable List<String> portfolios, PageRequest page, MomentRequest at, Caller caller) {
        Listing listing = scopes.list("metrics", page, portfolios, at, caller);
        return rows(scopes.of(portfolios, listing.moment(), caller)).page(listing);
    }

    Whole<MetricRow> whole(@Nullable List<String> portfolios, MomentRequest at, Caller caller) {
        return rows(scopes.fix(portfolios, at, caller));
    }

    private Whole<MetricRow> rows(Scope scope) {
        return new Whole<>(
                MetricRow.class,
                scope.moment(),
                histories.metrics(scope).stream()
                        .map(MetricLife::of)
                        .map(MetricRow::of)
                        .toList());
    }

    Answer<MetricDetail> one(String id, MomentRequest at, Caller caller) {
        Scope scope = scopes.one(home(id, caller), at, caller);
        // A metric may have been there before its portfolio was: backdated, it has no targets yet.
        List<Happened<MetricTargetSet>> targets = histories.portfolios(scope).stream()
                .flatMap(portfolio -> portfolio.history().all(MetricTargetSet.class).stream())
                .toList();
        return Answer.at(scope.moment(), MetricDetail.of(metric(id, scope), targets));
    }

    Connection<ObservationRow> observations(String id, PageRequest page, MomentRequest at, Caller caller) {
        List<String> portfolio = List.of(home(id, caller));
        Listing listing = scopes.list("metricObservations:" + id, page, portfolio, at, caller);
        return observed(id, scopes.of(portfolio, listing.moment(), caller)).page(listing);
    }

    Whole<ObservationRow> observations(String id, MomentRequest at, Caller caller) {
        return observed(id, scopes.one(home(id, caller), at, caller));
    }

    /** By period and version; a correction after what it corrects. */
    private Whole<ObservationRow> observed(String id, Scope scope) {
        return new Whole<>(
                ObservationRow.class,
                scope.moment(),
                metric(id, scope).observations().stream()
                        .map(ObservationRow::of)
                        .sorted(Comparator.comparing(ObservationRow::end).thenComparing(ObservationRow::version))
                        .toList());
    }

    private MetricLife metric(String id, Scope scope) {
        return histories
                .metric(new MetricId(id), scope)
                .map(MetricLife::of)
                .orElseThrow(() -> new NothingThere("metric"));
    }

    private String home(String id, Caller caller) {
        if (!Slug.isSlug(id)) {
            throw new NothingThere("metric");
        }
        return homes.of(new MetricId(id))
                .filter(caller.portfolios()::include)
                .orElseThrow(() -> new NothingThere("metric"));
    }
}
