package dev.throughline.query.moment;

import dev.throughline.query.platform.security.Portfolios;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which zone a bare date ends: the portfolio's; UTC over several. */
@Component
public class Zones {
    private final JdbcClient db;

    Zones(JdbcClient db) {
        this.db = db;
    }

    public ZoneId of(Portfolios portfolios) {
        return portfolios.ids().size() == 1 ? of(portfolios.ids().iterator().next()) : ZoneOffset.UTC;
    }

    public ZoneId of(String portfolio) {
        return db.sql("SELECT zone FROM portfolio_terms WHERE portfolio = :portfolio")
                .param("portfolio", portfolio)
                .query((row, n) -> ZoneId.of(row.getString(1)))
                .optional()
                .orElse(ZoneOffset.UTC);
    }
}
