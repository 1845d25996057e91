package dev.throughline.query.portfolio;

import dev.throughline.events.Slug;
import dev.throughline.query.moment.AtMoment;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.Moments;
import dev.throughline.query.moment.Zones;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.Listings;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Span;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.platform.security.Portfolios;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which portfolios there are, and what one is like. */
@Component
class PortfolioViews {
    private final JdbcClient db;
    private final Listings listings;
    private final Moments moments;
    private final Zones zones;

    PortfolioViews(JdbcClient db, Listings listings, Moments moments, Zones zones) {
        this.db = db;
        this.listings = listings;
        this.moments = moments;
        this.zones = zones;
    }

    Connection<PortfolioView> page(PageRequest page, MomentRequest at, Caller caller) {
        Listing listing = listings.fix("portfolios", page, at, () -> ZoneOffset.UTC);
        return Connection.of(
                listing,
                count(caller.portfolios(), listing.moment()),
                rows(caller.portfolios(), listing.moment(), listing.span()),
                PortfolioView::id);
    }

    Whole<PortfolioView> whole(MomentRequest at, Caller caller) {
        Moment moment = moments.fix(at, () -> ZoneOffset.UTC);
        return new Whole<>(PortfolioView.class, moment, rows(caller.portfolios(), moment, Span.whole()));
    }

    PortfolioAnswer one(String id, MomentRequest at, Caller caller) {
        if (!Slug.isSlug(id) || !caller.portfolios().include(id)) {
            throw new NothingThere("portfolio");
        }
        Moment moment = moments.fix(at, () -> zones.of(id));
        Span first = new Span(1, true, null);
        PortfolioView found = rows(new Portfolios(false, Set.of(id)), moment, first).stream()
                .findFirst()
                .orElseThrow(() -> new NothingThere("portfolio"));
        return new PortfolioAnswer(moment.asOf(), moment.knownAt(), moment.position(), moment.freshness(), found);
    }

    private long count(Portfolios visible, Moment moment) {
        return db.sql("SELECT count(*) FROM portfolio_row WHERE (:all OR portfolio = ANY(:visible)) AND "
                        + AtMoment.BOUNDS)
                .params(AtMoment.parameters(moment))
                .param("all", visible.all())
                .param("visible", visible.array())
                .query(Long.class)
                .single();
    }

    private List<PortfolioView> rows(Portfolios visible, Moment moment, Span span) {
        String beyond = span.cursor() == null ? "" : "AND portfolio %s :cursor".formatted(span.forward() ? ">" : "<");
        return db
                .sql("""
                        SELECT * FROM portfolio_row WHERE (:all OR portfolio = ANY(:visible)) AND %s %s
                         ORDER BY portfolio %s LIMIT :probe
                        """.formatted(AtMoment.BOUNDS, beyond, span.forward() ? "ASC" : "DESC"))
                .params(AtMoment.parameters(moment))
                .param("all", visible.all())
                .param("visible", visible.array())
                .param("cursor", span.start().map(cursor -> cursor.row()).orElse(""))
                .param("probe", span.probe())
                .query(PortfolioRows::read)
                .list()
                .stream()
                .map(PortfolioView::of)
                .toList();
    }
}
