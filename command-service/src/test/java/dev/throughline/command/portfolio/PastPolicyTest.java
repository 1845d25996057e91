package dev.throughline.command.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies that were recorded before there were days to decide still load, and leave a week. */
class PastPolicyTest {

    @Test
    void aPolicyOfThePastIsAmendedAsOneOfToday() throws SQLException {
        RunningService service = RunningService.shared();
        String portfolio = RealParts.uniqueName("past");
        var leader = service.as("prs-leader1", "leader");
        leader.post("/v1/portfolios/" + portfolio, """
                {"name": "Past", "currency": "EUR", "zone": "UTC"}""");
        JdbcClient sql = service.bean(JdbcClient.class);
        assertThat(rewrittenAsOfThePast(service, "portfolio/" + portfolio)).isEqualTo(1);

        var reply = leader.post("/v1/portfolios/" + portfolio + "/policies", """
                {"externalParticipants": 8}""");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(sql.sql("""
                        SELECT payload::jsonb #>> '{policy,decisionDays}' || ' ' || (payload::jsonb #>> '{policy,externalParticipants}')
                          FROM event_log WHERE stream = :stream AND type = 'portfolio.policy-adopted.v2'
                        """)
                        .param("stream", "portfolio/" + portfolio)
                        .query(String.class)
                        .single())
                .isEqualTo("7 8");
        assertThat(sql.sql(
                                "SELECT count(*) FROM event_log WHERE stream = :stream AND type = 'portfolio.policy-adopted.v1'")
                        .param("stream", "portfolio/" + portfolio)
                        .query(Integer.class)
                        .single())
                .as("what is stored is never rewritten by reading it")
                .isEqualTo(1);
    }

    /** By the owner of the database: the service itself can only add. */
    private static int rewrittenAsOfThePast(RunningService service, String stream) throws SQLException {
        try (Connection owner = service.database().connect();
                PreparedStatement update = owner.prepareStatement("""
                        UPDATE event_log
                           SET type = 'portfolio.policy-adopted.v1', payload = (payload::jsonb #- '{policy,decisionDays}')::text
                         WHERE stream = ? AND type = 'portfolio.policy-adopted.v2'
                        """)) {
            update.setString(1, stream);
            return update.executeUpdate();
        }
    }
}
