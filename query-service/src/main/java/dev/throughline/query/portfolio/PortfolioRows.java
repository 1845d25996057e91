package dev.throughline.query.portfolio;

import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import dev.throughline.events.wire.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads the versions of portfolios. */
@Component
class PortfolioRows {
    private final JdbcClient db;

    PortfolioRows(JdbcClient db) {
        this.db = db;
    }

    /** The last picture of each portfolio that has one, to be changed by the caller. */
    Map<String, PortfolioPicture> last(Collection<String> portfolios) {
        Map<String, PortfolioPicture> last = new HashMap<>();
        db.sql("""
                        SELECT * FROM portfolio_row
                         WHERE portfolio = ANY(:portfolios) AND position_to = 9223372036854775807
                        """)
                .param("portfolios", portfolios.toArray(String[]::new))
                .query(PortfolioRows::read)
                .list()
                .forEach(picture -> last.put(picture.portfolio(), picture));
        return last;
    }

    /** Adds versions; a version that is there stays as it is. Then each version ends where the next one starts. */
    void add(List<PortfolioPicture> pictures) {
        db.sql("""
                        INSERT INTO portfolio_row
                        SELECT * FROM json_populate_recordset(NULL::portfolio_row, CAST(:rows AS json))
                        ON CONFLICT (portfolio, version) DO NOTHING
                        """)
                .param(
                        "rows",
                        json(pictures.stream().map(PortfolioRows::columns).toList()))
                .update();
        db.sql("""
                        UPDATE portfolio_row r
                           SET effective_to = n.effective_from, position_to = n.position_from
                          FROM portfolio_row n
                         WHERE n.portfolio = ANY(:portfolios) AND r.portfolio = n.portfolio
                           AND r.version = n.version - 1 AND r.position_to = 9223372036854775807
                        """)
                .param(
                        "portfolios",
                        pictures.stream().map(PortfolioPicture::portfolio).toArray(String[]::new))
                .update();
    }

    private static String json(Object value) {
        return EventCodec.json().writeValueAsString(value);
    }

    static PortfolioPicture read(ResultSet row, int number) throws SQLException {
        String policy = row.getString("policy");
        return new PortfolioPicture(
                row.getString("portfolio"),
                new PortfolioOpened(
                        row.getString("name"),
                        Currency.getInstance(row.getString("currency")),
                        ZoneId.of(row.getString("zone")),
                        Month.valueOf(row.getString("fiscal_year_start")),
                        DayOfWeek.valueOf(row.getString("week_ending_day"))),
                instant(row, "opened_at"),
                row.getObject("policy_version", Integer.class),
                policy == null ? null : EventCodec.json().readValue(policy, Policy.class),
                row.getLong("version"),
                row.getLong("position_from"),
                instant(row, "effective_from"));
    }

    private static Map<String, @Nullable Object> columns(PortfolioPicture p) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("portfolio", p.portfolio());
        row.put("version", p.version());
        row.put("name", p.opened().name());
        row.put("currency", p.opened().currency());
        row.put("zone", p.opened().zone());
        row.put("fiscal_year_start", p.opened().fiscalYearStart());
        row.put("week_ending_day", p.opened().weekEndingDay());
        row.put("policy_version", p.policyVersion());
        row.put("policy", p.policy() == null ? null : json(p.policy()));
        row.put("opened_at", p.openedAt());
        row.put("effective_from", p.effectiveAt());
        row.put("effective_to", "infinity");
        row.put("position_from", p.position());
        row.put("position_to", Long.MAX_VALUE);
        return row;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
