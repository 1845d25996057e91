package dev.throughline.query.graveyard;

import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.query.history.Scope;
import dev.throughline.query.moment.AtMoment;
import dev.throughline.query.platform.security.Portfolios;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds killed bets by their words, in the database. */
@Component
class Graves {
    private final JdbcClient db;

    Graves(JdbcClient db) {
        this.db = db;
    }

    /** A killed bet by its title. */
    record Titled(BetId bet, PortfolioId portfolio, String title) {}

    /**
     * The killed bets of a scope, the last killed first.
     *
     * @param text what they have to have in their words; null for all
     */
    List<Titled> find(Scope scope, @Nullable String text) {
        return db.sql("""
                        SELECT bet, portfolio, title FROM bet_story
                         WHERE killed_at <= :asOf AND killed_position <= :position
                           AND (:all OR portfolio = ANY(:portfolios))
                           AND (CAST(:text AS text) IS NULL
                             OR words @@ websearch_to_tsquery('simple', lower(CAST(:text AS text))))
                         ORDER BY killed_at DESC, bet
                        """)
                .params(AtMoment.parameters(scope.moment()))
                .param("all", scope.portfolios().all())
                .param("portfolios", scope.portfolios().array())
                .param("text", text)
                .query((row, n) -> new Titled(
                        new BetId(row.getString("bet")),
                        new PortfolioId(row.getString("portfolio")),
                        row.getString("title")))
                .list();
    }

    /** Which bets that the caller may see took up which of these, as of the scope's moment. */
    Map<BetId, List<String>> revivals(Scope scope, List<BetId> graves, Portfolios visible) {
        Map<BetId, List<String>> revivals = new HashMap<>();
        db.sql("""
                        SELECT supersedes, bet FROM bet_story
                         WHERE supersedes = ANY(:graves)
                           AND proposed_at <= :asOf AND proposed_position <= :position
                           AND (:all OR portfolio = ANY(:portfolios))
                         ORDER BY bet
                        """)
                .params(AtMoment.parameters(scope.moment()))
                .param("graves", graves.stream().map(BetId::value).toArray(String[]::new))
                .param("all", visible.all())
                .param("portfolios", visible.array())
                .query(row -> {
                    revivals.computeIfAbsent(new BetId(row.getString("supersedes")), bet -> new ArrayList<>())
                            .add(row.getString("bet"));
                });
        return revivals;
    }
}
