package dev.throughline.query.page;

import dev.throughline.query.moment.Shown;
import dev.throughline.query.moment.Zones;
import dev.throughline.query.page.TimeBar.Tick;
import dev.throughline.query.platform.security.Portfolios;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which portfolios there are and how they lived; no question takes more statements when there are more of them. */
@Component
class Life {
    private final JdbcClient db;
    private final Zones zones;
    private final Clock clock;

    Life(JdbcClient db, Zones zones, Clock clock) {
        this.db = db;
        this.zones = zones;
        this.clock = clock;
    }

    List<NamedPortfolio> portfolios(Portfolios visible) {
        return db.sql("""
                        SELECT portfolio, name FROM portfolio_row
                         WHERE version = 1 AND (:all OR portfolio = ANY(:ids)) ORDER BY name, portfolio LIMIT 200
                        """)
                .param("all", visible.all())
                .param("ids", visible.array())
                .query((row, n) -> new NamedPortfolio(row.getString(1), row.getString(2)))
                .list();
    }

    /** Of those that keep weekly reviews the first by name, else the first of all. */
    Optional<String> reviewed(Portfolios visible) {
        return db.sql("""
                        SELECT portfolio FROM portfolio_row
                         WHERE version = 1 AND (:all OR portfolio = ANY(:ids))
                         ORDER BY NOT EXISTS (SELECT FROM event_record e WHERE e.stream = 'portfolio/' || portfolio
                                                 AND e.type = 'portfolio.deck-arranged.v1'), name, portfolio
                         LIMIT 1
                        """)
                .param("all", visible.all())
                .param("ids", visible.array())
                .query(String.class)
                .optional();
    }

    TimeBar bar(Portfolios chosen, Shown shown) {
        ZoneId zone = zones.of(chosen);
        Instant now = clock.instant();
        return new TimeBar(zone, opened(chosen, now), now, shown.asOf(), shown.knownAt(), ticks(chosen, zone));
    }

    private Instant opened(Portfolios chosen, Instant now) {
        return db.sql("SELECT min(opened_at) FROM portfolio_row WHERE version = 1 AND (:all OR portfolio = ANY(:ids))")
                .param("all", chosen.all())
                .param("ids", chosen.array())
                .query((row, n) -> {
                    OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
                    return at == null ? now : at.toInstant();
                })
                .single();
    }

    private List<Tick> ticks(Portfolios chosen, ZoneId zone) {
        return db.sql("""
                        SELECT CAST(date_trunc('week', e.effective_at AT TIME ZONE :zone) AS date), count(*)
                          FROM event_record e JOIN stream_home home USING (stream)
                         WHERE e.type = 'bet.decision-recorded.v1' AND (:all OR home.portfolio = ANY(:ids))
                         GROUP BY 1 ORDER BY 1
                        """)
                .param("zone", zone.getId())
                .param("all", chosen.all())
                .param("ids", chosen.array())
                .query((row, n) -> new Tick(row.getObject(1, LocalDate.class), row.getLong(2)))
                .list();
    }
}
