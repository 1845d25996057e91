package dev.throughline.query.roadmap;

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
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.platform.security.Portfolios;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Answers which bets there are and where they stand; a page of any size is the same few statements. */
@Component
class RoadmapViews {
    private final JdbcClient db;
    private final Listings listings;
    private final Moments moments;
    private final Zones zones;
    private final Parts parts;

    RoadmapViews(JdbcClient db, Listings listings, Moments moments, Zones zones, Parts parts) {
        this.db = db;
        this.listings = listings;
        this.moments = moments;
        this.zones = zones;
        this.parts = parts;
    }

    Connection<RoadmapItem> page(
            RoadmapRequest request, Set<Part> wanted, PageRequest page, MomentRequest at, Caller caller) {
        request.check();
        Portfolios visible = caller.portfolios().narrowedTo(request.portfolios());
        Listing listing = listings.fix(request.list(), page, at, () -> zones.of(visible));
        RoadmapConditions conditions = RoadmapConditions.of(request, visible, listing.moment());
        List<Listed> found = rows(request.sortOrUsual(), request.descending(), listing.span(), conditions);
        return Connection.of(
                listing, count(conditions), parts.complete(found, wanted, listing.moment()), RoadmapItem::bet);
    }

    Whole<RoadmapItem> whole(RoadmapRequest request, MomentRequest at, Caller caller) {
        request.check();
        Portfolios visible = caller.portfolios().narrowedTo(request.portfolios());
        Moment moment = moments.fix(at, () -> zones.of(visible));
        RoadmapConditions conditions = RoadmapConditions.of(request, visible, moment);
        List<Listed> found = ordered(request.sortOrUsual(), request.descending(), "", "", conditions)
                .query(RoadmapViews::listed)
                .list();
        return new Whole<>(RoadmapItem.class, moment, parts.complete(found, EnumSet.allOf(Part.class), moment));
    }

    private long count(RoadmapConditions conditions) {
        return db.sql("SELECT count(*) FROM roadmap_row WHERE " + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    /** One more than the span holds, in its direction. */
    private List<Listed> rows(RoadmapSort sort, boolean descending, Span span, RoadmapConditions conditions) {
        boolean falling = descending == span.forward();
        String key = sort.expression();
        String where = conditions.sql();
        String afterCursor = span.cursor() == null
                ? ""
                : "AND (%s, bet) %s (SELECT %s, bet FROM roadmap_row WHERE bet = :cursor AND %s)"
                        .formatted(key, falling ? "<" : ">", key, where);
        return ordered(sort, falling, afterCursor, "LIMIT :probe", conditions)
                .param("cursor", span.start().map(cursor -> cursor.row()).orElse(""))
                .param("probe", span.probe())
                .query(RoadmapViews::listed)
                .list();
    }

    /**
     * @param beyond what else a row must be, if the list does not start at its end
     * @param limit how many rows; nothing for all of them
     */
    private StatementSpec ordered(
            RoadmapSort sort, boolean falling, String beyond, String limit, RoadmapConditions conditions) {
        String order = falling ? "DESC" : "ASC";
        return db.sql("""
                        SELECT roadmap_row.*, coalesce(currency, 'XXX') AS currency, coalesce(zone, 'UTC') AS zone
                          FROM roadmap_row LEFT JOIN portfolio_terms USING (portfolio)
                         WHERE %s %s ORDER BY %s %s, bet %s %s
                        """.formatted(conditions.sql(), beyond, sort.expression(), order, order, limit))
                .params(conditions.parameters());
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        RoadmapItem item = RoadmapItem.of(RowPicture.read(row, number), row.getString("currency"));
        return new Listed(item, ZoneId.of(row.getString("zone")));
    }
}
