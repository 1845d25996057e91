package dev.throughline.query.roadmap;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.Zones;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.Listings;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Span;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.platform.security.Portfolios;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which bets there are and where they stand; a page of any size is the same few statements. */
@Component
class RoadmapViews {
    private final JdbcClient db;
    private final Listings listings;
    private final Zones zones;

    RoadmapViews(JdbcClient db, Listings listings, Zones zones) {
        this.db = db;
        this.listings = listings;
        this.zones = zones;
    }

    Connection<RoadmapItem> page(RoadmapRequest request, PageRequest page, MomentRequest at, Caller caller) {
        request.check();
        Portfolios visible = caller.portfolios().narrowedTo(request.portfolios());
        Listing listing = listings.fix(request.list(), page, at, () -> zones.of(visible));
        RoadmapConditions conditions = RoadmapConditions.of(request, visible, listing.moment());
        return Connection.of(
                listing,
                count(conditions),
                rows(request.sortOrUsual(), request.descending(), listing.span(), conditions),
                RoadmapItem::bet);
    }

    private long count(RoadmapConditions conditions) {
        return db.sql("SELECT count(*) FROM roadmap_row WHERE " + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    /** One more than the span holds, in its direction. */
    private List<RoadmapItem> rows(RoadmapSort sort, boolean descending, Span span, RoadmapConditions conditions) {
        boolean falling = descending == span.forward();
        String order = falling ? "DESC" : "ASC";
        String key = sort.expression();
        String where = conditions.sql();
        String afterCursor = span.cursor() == null
                ? ""
                : "AND (%s, bet) %s (SELECT %s, bet FROM roadmap_row WHERE bet = :cursor AND %s)"
                        .formatted(key, falling ? "<" : ">", key, where);
        return db.sql("""
                        SELECT roadmap_row.*, coalesce(currency, 'XXX') AS currency
                          FROM roadmap_row LEFT JOIN portfolio_terms USING (portfolio)
                         WHERE %s %s ORDER BY %s %s, bet %s LIMIT :probe
                        """.formatted(where, afterCursor, key, order, order))
                .params(conditions.parameters())
                .param("cursor", span.start().map(cursor -> cursor.row()).orElse(""))
                .param("probe", span.probe())
                .query(RoadmapViews::item)
                .list();
    }

    private static RoadmapItem item(ResultSet row, int number) throws SQLException {
        return RoadmapItem.of(RowPicture.read(row, number), row.getString("currency"));
    }
}
