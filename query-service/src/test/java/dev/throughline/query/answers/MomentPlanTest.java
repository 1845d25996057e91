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

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01T00:00:00Z", "2025-03-14T10:00:30Z", "2200-01-01T00:00:00Z"})
    void everyMomentIsAnIndexLookUp(Instant asOf) {
        Moment moment = new Moment(asOf, asOf, 7, new Freshness(null, 0, false));
        TransactionTemplate transaction = World.stack().service().getBean(TransactionTemplate.class);

        String plan = transaction.execute(running -> plan(moment));

        assertThat(plan)
                .contains("roadmap_row_during", "roadmap_row_known")
                .doesNotContain("Seq Scan");
    }

    /** With a handful of rows reading them all is cheapest, so that way is closed: is there another? */
    private static String plan(Moment moment) {
        JdbcClient db = World.stack().service().getBean(JdbcClient.class);
        db.sql("SET LOCAL enable_seqscan = off").update();
        return String.join(
                "\n",
                db.sql("EXPLAIN SELECT * FROM roadmap_row WHERE portfolio = 'payments' AND " + AtMoment.RANGES)
                        .params(AtMoment.parameters(moment))
                        .query(String.class)
                        .list());
    }
}
