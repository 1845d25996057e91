package dev.throughline.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.throughline.command.log.CannotFollowException;
import dev.throughline.testing.RealParts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RelayTopicTest {
    private final RelayFixture fixture = RelayFixture.onSharedBroker();
    private final String name = fixture.topic().name();
    private final Admin admin =
            Admin.create(Map.of("bootstrap.servers", RealParts.broker().bootstrapServers()));

    @AfterEach
    void close() {
        admin.close();
        fixture.close();
    }

    @Test
    void anAbsentTopicIsMadeToKeepEverything() throws Exception {
        assertThat(topic(5).verify()).isEqualTo(5);

        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        Config config = admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .values()
                .iterator()
                .next();
        assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
        assertThat(config.get("min.insync.replicas").value()).isEqualTo("1");
    }

    @Test
    void theNumberOfPartitionsIsFixedAtCreationWhateverTheSettingsSayLater() {
        topic(5).verify();

        assertThat(topic(7).verify()).isEqualTo(5);
    }

    @Test
    void anEmptyTopicMadeByAnOperatorIsTakenAsItIs() throws Exception {
        admin.createTopics(List.of(new NewTopic(name, 4, (short) 1))).all().get();

        assertThat(topic(5).verify()).isEqualTo(4);
    }

    @Test
    void aTopicWithAnotherNumberOfPartitionsIsRefused() throws Exception {
        topic(3).verify();
        admin.createPartitions(Map.of(name, NewPartitions.increaseTo(4))).all().get();

        assertThatThrownBy(() -> topic(3).verify())
                .isInstanceOf(CannotFollowException.class)
                .hasMessageContaining("3 partitions, but found")
                .hasMessageContaining("4 partitions");
    }

    @Test
    void aTopicThatVanishedIsNotQuietlyMadeAnew() throws Exception {
        topic(3).verify();
        admin.deleteTopics(List.of(name)).all().get();

        assertThatThrownBy(() -> topic(3).verify())
                .isInstanceOf(CannotFollowException.class)
                .hasMessageContaining("but there is none")
                .hasMessageContaining("set the position of 'relay' in follower to 0");
    }

    @Test
    void aTopicMadeAnewIsRefused() throws Exception {
        topic(3).verify();
        admin.deleteTopics(List.of(name)).all().get();
        admin.createTopics(List.of(new NewTopic(name, 3, (short) 1))).all().get();

        // The broker says that it is made before it shows it.
        await().untilAsserted(() -> assertThatThrownBy(() -> topic(3).verify()).hasMessageContaining("but found id "));
    }

    @Test
    void aTopicFilledBySomebodyElseIsRefused() throws Exception {
        try (Relay relay = fixture.relay()) {
            relay.prepare();
            relay.caughtUp(0);
        }
        fixture.log().jdbc().sql("DELETE FROM relay_topic").update();

        assertThatThrownBy(() -> topic(3).verify()).hasMessageContaining("absent or empty");
    }

    private RelayTopic topic(int partitions) {
        RelayProperties settings = RelayFixture.settings(partitions, Duration.ofSeconds(10));
        RelayClients clients = new RelayClients(fixture.topic().bootstrapServers(), settings);
        DataSource pool = fixture.log().pool();
        return new RelayTopic(
                JdbcClient.create(pool),
                new TransactionTemplate(new JdbcTransactionManager(pool)),
                new TopicAdmin(clients.adminSettings(), settings),
                name);
    }
}
