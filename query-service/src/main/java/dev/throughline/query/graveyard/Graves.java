package dev.throughline.query.graveyard;

import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.query.history.Scope;
import dev.throughline.query.moment.AtMoment;
import dev.throughline.query.platform.security.Portfolios;
import java.math.BigDecimal;
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

    /** @param similarity of the title to a text, from 0 to 1; null if there was none to compare with */
    record Found(BetId bet, @Nullable BigDecimal similarity) {}

    /**
     * The killed bets of a scope, the most similar first, then the last killed.
     *
     * @param thresholds from which similarity on, by portfolio; for others {@code usual}. Both are turned into the four-byte
     *     numbers that pg_trgm has, or 0.7 would be more than its 7 ÷ 10.
     */
    List<Found> find(
            Scope scope,
            @Nullable String similarTo,
            Map<PortfolioId, BigDecimal> thresholds,
            BigDecimal usual,
            @Nullable String text) {
        List<Map.Entry<PortfolioId, BigDecimal>> ordered = List.copyOf(thresholds.entrySet());
        return db.sql("""
                        SELECT bet, CAST(similarity(title, CAST(:similarTo AS text)) AS numeric) AS similarity
                          FROM bet_story
                          LEFT JOIN unnest(:homes, CAST(:thresholds AS real[])) AS policy (home, threshold)
                                 ON home = portfolio
                         WHERE killed_at <= :asOf AND killed_position <= :position
                           AND (:all OR portfolio = ANY(:portfolios))
                           AND (CAST(:similarTo AS text) IS NULL
                             OR similarity(title, CAST(:similarTo AS text)) >= coalesce(threshold, CAST(:usual AS real)))
                           AND (CAST(:text AS text) IS NULL
                             OR words @@ websearch_to_tsquery('simple', CAST(:text AS text)))
                         ORDER BY similarity DESC NULLS LAST, killed_at DESC, bet
                        """)
                .params(AtMoment.parameters(scope.moment()))
                .param("all", scope.portfolios().all())
                .param("portfolios", scope.portfolios().array())
                .param("similarTo", similarTo)
                .param("text", text)
                .param("usual", usual)
                .param(
                        "homes",
                        ordered.stream().map(each -> each.getKey().value()).toArray(String[]::new))
                .param(
                        "thresholds",
                        ordered.stream()
                                .map(each -> each.getValue().floatValue())
                                .toArray(Float[]::new))
                .query((row, n) -> new Found(new BetId(row.getString("bet")), row.getBigDecimal("similarity")))
                .list();
    }

    /** Which bets that the caller may see took up which of these, as of the scope's moment. */
    Map<BetId, List<String>> revivals(Scope scope, List<Found> graves, Portfolios visible) {
        Map<BetId, List<String>> revivals = new HashMap<>();
        db.sql("""
                        SELECT supersedes, bet FROM bet_story
                         WHERE supersedes = ANY(:graves)
                           AND proposed_at <= :asOf AND proposed_position <= :position
                           AND (:all OR portfolio = ANY(:portfolios))
                         ORDER BY bet
                        """)
                .params(AtMoment.parameters(scope.moment()))
                .param("graves", graves.stream().map(each -> each.bet().value()).toArray(String[]::new))
                .param("all", visible.all())
                .param("portfolios", visible.array())
                .query(row -> {
                    revivals.computeIfAbsent(new BetId(row.getString("supersedes")), bet -> new ArrayList<>())
                            .add(row.getString("bet"));
                });
        return revivals;
    }
}
