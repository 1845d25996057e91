package dev.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsTopicsAcrossARestartOnOtherPorts() throws Exception {
        try (var broker = start()) {
            createTopic(broker, "bets");
            send(broker, "bets", "instant-checkout");
        }
        try (var broker = start()) {
            assertThat(first(broker, "bets")).isEqualTo("instant-checkout");
        }
    }

    @Test
    void createsNoTopicByAccident() throws Exception {
        try (var broker = start()) {
            assertThatThrownBy(() -> send(broker, "best", "a typing mistake")).isInstanceOf(TimeoutException.class);
            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get()).isEmpty();
            }
        }
    }

    @Test
    void runsAsAProcessAndComesBackAfterItWasKilled() throws Exception {
        int port = FreePorts.next();
        var killed = process(port);
        var broker = "127.0.0.1:" + port;
        try {
            createTopic(broker, "bets");
            send(broker, "bets", "instant-checkout");
        } finally {
            killed.destroyForcibly().waitFor();
        }
        var again = process(port);
        try {
            assertThat(first(broker, "bets")).isEqualTo("instant-checkout");
        } finally {
            again.destroy();
            assertThat(again.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private KafkaBroker start() throws Exception {
        return KafkaBroker.start(directory, FreePorts.next(), FreePorts.next());
    }

    private Process process(int port) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        directory.toString(),
                        Integer.toString(port),
                        Integer.toString(FreePorts.next()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void createTopic(KafkaBroker broker, String topic) throws Exception {
        createTopic(broker.bootstrapServers(), topic);
    }

    private static void createTopic(String bootstrap, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void send(KafkaBroker broker, String topic, String text) throws Exception {
        send(broker.bootstrapServers(), topic, text);
    }

    private static void send(String bootstrap, String topic, String text) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "max.block.ms", 3000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, text)).get();
        } catch (java.util.concurrent.ExecutionException refused) {
            throw refused.getCause() instanceof Exception cause ? cause : refused;
        }
    }

    private static String first(KafkaBroker broker, String topic) {
        return first(broker.bootstrapServers(), topic);
    }

    private static String first(String bootstrap, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < deadline) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    return record.value();
                }
            }
            throw new AssertionError("Expected a record in " + topic + " within 30 s, found none.");
        }
    }
}
