package dev.throughline.query.history;

import dev.throughline.events.PortfolioId;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.history.Homes.Home;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how portfolios count money and days; both are fixed when they are opened, so they need no clock. */
@Component
public class HomeRows {
    private final JdbcClient db;

    HomeRows(JdbcClient db) {
        this.db = db;
    }

    /** The homes of the scope's bets, in one statement. */
    public Homes of(Scope scope) {
        Map<PortfolioId, Home> homes = new HashMap<>();
        db.sql("SELECT * FROM portfolio_terms WHERE :all OR portfolio = ANY(:portfolios)")
                .param("all", scope.portfolios().all())
                .param("portfolios", scope.portfolios().array())
                .query(row -> {
                    homes.put(new PortfolioId(row.getString("portfolio")), home(row));
                });
        return new Homes(homes);
    }

    private static Home home(ResultSet row) throws SQLException {
        return new Home(
                row.getString("currency"),
                new BusinessCalendar(
                        ZoneId.of(row.getString("zone")),
                        DayOfWeek.valueOf(row.getString("week_ending_day")),
                        Month.valueOf(row.getString("fiscal_year_start"))));
    }
}
