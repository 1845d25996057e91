package dev.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealPartsTest {

    @Test
    void eachDatabaseIsEmptyAndOfItsOwn() throws Exception {
        var one = RealParts.postgres();
        var other = RealParts.postgres();

        ask(one, "CREATE TABLE bet (id text) ; SELECT 1");

        assertThat(ask(one, "SELECT count(*) FROM pg_tables WHERE tablename = 'bet'"))
                .isEqualTo("1");
        assertThat(ask(other, "SELECT count(*) FROM pg_tables WHERE tablename = 'bet'"))
                .isEqualTo("0");
        assertThat(one.url()).isNotEqualTo(other.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void theServerIsDurable(String setting) throws Exception {
        assertThat(ask(RealParts.postgres(), "SHOW " + setting)).isEqualTo("on");
    }

    @Test
    void theBrokerIsSharedAndHasOnlyTopicsThatWereCreated() throws Exception {
        var topic = RealParts.uniqueName("bets");
        assertThat(RealParts.broker()).isEqualTo(RealParts.broker());
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", RealParts.broker().bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).doesNotContain(topic);
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
            awaitListed(admin, topic);
        }
    }

    /** A broker answers a creation before it lists the topic. */
    private static void awaitListed(Admin admin, String topic) throws Exception {
        var end = Instant.now().plusSeconds(30);
        while (!admin.listTopics().names().get().contains(topic)) {
            assertThat(Instant.now()).as("the topic is listed in time").isBefore(end);
        }
    }

    private static String ask(FreshDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            while (statement.getUpdateCount() != -1) {
                statement.getMoreResults();
            }
            var result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }
}
