package dev.throughline.query.roadmap;

import dev.throughline.events.wire.EventCodec;
import dev.throughline.query.picture.BetPicture;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes row versions, many per statement. Rows travel as one JSON parameter, so a poll of any size is three statements,
 * and a column is named once and not once more in a list of arrays.
 */
@Component
class RoadmapRows {
    private static final String COLUMNS = """
            bet, version, portfolio, title, benefit, objective, innovation_type, door, critical, origin, proposed_at,
            stage, horizon, window_start, window_target, owner, single_threaded, decision, decision_outcome, decided_on,
            decision_effective_at, budget_cap, next_review_by, spent, imported, flags, effective_from, effective_to,
            position_from, position_to, resumes_to, tripped, reviews_due, ownerless_reviews
            """;

    private final JdbcClient db;

    RoadmapRows(JdbcClient db) {
        this.db = db;
    }

    /** The last picture of each bet that has one. */
    Map<String, BetPicture> last(Collection<String> bets) {
        return db.sql("""
                        SELECT * FROM roadmap_row WHERE bet = ANY(:bets) AND position_to = 9223372036854775807
                        """).param("bets", bets.toArray(String[]::new)).query(RowPicture::read).list().stream()
                .collect(Collectors.toMap(picture -> picture.bet().value(), Function.identity()));
    }

    /** Ends rows that are still open; one that was ended before keeps its end. */
    void end(List<RowVersion> versions) {
        db.sql("""
                        UPDATE roadmap_row r
                           SET effective_to = n.effective_to, position_to = n.position_to
                          FROM json_populate_recordset(NULL::roadmap_row, CAST(:rows AS json)) n
                         WHERE r.bet = n.bet AND r.version = n.version AND r.position_to = 9223372036854775807
                        """)
                .param("rows", json(versions.stream().map(RowVersion::end).toList()))
                .update();
    }

    /** Adds rows; a version that is there stays as it is. */
    void add(List<RowVersion> versions) {
        db.sql("INSERT INTO roadmap_row (" + COLUMNS + ") SELECT " + COLUMNS + """
                        FROM json_populate_recordset(NULL::roadmap_row, CAST(:rows AS json))
                        ON CONFLICT (bet, version) DO NOTHING
                        """)
                .param("rows", json(versions.stream().map(RowVersion::columns).toList()))
                .update();
    }

    private static String json(Object rows) {
        return EventCodec.json().writeValueAsString(rows);
    }
}
