package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.moment.AtMoment;
import dev.throughline.query.moment.Freshness;
import dev.throughline.query.moment.Moment;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The roadmap of any moment is an index look-up on each clock, not a walk through its history. */
class MomentPlanTest {
    private final JdbcClient db = World.stack().service().getBean(JdbcClient.class);

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01T00:00:00Z", "2025-03-14T10:00:30Z", "2200-01-01T00:00:00Z"})
    void everyMomentIsAnIndexLookUp(Instant asOf) {
        Moment moment = new Moment(asOf, asOf, 500, new Freshness(null, 0, false));
        var transaction = World.stack().service().getBean(TransactionTemplate.class);

        String plan = transaction.execute(running -> {
            running.setRollbackOnly();
            return planAmongMany(moment);
        });

        assertThat(plan)
                .contains("roadmap_row_during", "roadmap_row_known", "during @>", "known @>")
                .doesNotContain("Seq Scan");
    }

    /** With a handful of rows reading them all is cheapest; a long history is made up, and not kept. */
    private String planAmongMany(Moment moment) {
        db.sql("""
                        INSERT INTO roadmap_row (bet, version, portfolio, title, benefit, innovation_type, door, critical,
                            origin, proposed_at, stage, horizon, single_threaded, spent, imported, flags,
                            effective_from, effective_to, position_from, position_to)
                        SELECT 'made-up-' || n % 20, n, 'payments', 'x', 'x', 'CORE', 'TWO_WAY', false,
                               'MANDATE', now(), 'PROPOSED', 'NOW', false, n, false, '{}',
                               TIMESTAMPTZ '2025-01-01' + n * interval '1 hour',
                               TIMESTAMPTZ '2025-01-01' + (n + 20) * interval '1 hour', n, n + 20
                          FROM generate_series(1, 3000) n
                        """).update();
        db.sql("ANALYZE roadmap_row").update();
        return String.join(
                "\n",
                db.sql("EXPLAIN SELECT * FROM roadmap_row WHERE portfolio = 'payments' AND " + AtMoment.RANGES)
                        .params(AtMoment.parameters(moment))
                        .query(String.class)
                        .list());
    }
}
