package dev.throughline.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Kafka broker with its controller (KRaft) on 127.0.0.1, which keeps its topics across restarts. */
public final class KafkaBroker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaBroker.class);

    private final int port;
    private final KafkaRaftServer server;

    private KafkaBroker(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /**
     * Starts a broker inside this JVM and returns when it serves.
     *
     * @param directory where topics are kept; formatted if it is new
     * @param port where clients connect
     * @param controllerPort where broker and controller meet
     */
    public static KafkaBroker start(Path directory, int port, int controllerPort) throws IOException {
        var settings = BrokerSettings.of(directory.toAbsolutePath(), port, controllerPort);
        if (!Files.exists(directory.resolve("log/meta.properties"))) {
            format(directory, settings);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        log.info("Kafka serves on 127.0.0.1:{}, topics in {}.", port, directory);
        return new KafkaBroker(port, server);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    void awaitEnd() {
        server.awaitShutdown();
    }

    /** If we die here, the next start formats again: the tool skips what it already formatted. */
    private static void format(Path directory, Properties settings) throws IOException {
        var file = Files.createDirectories(directory).resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, "What the broker was formatted with; it is started with the settings in the code.");
        }
        var output = new ByteArrayOutputStream();
        var arguments = new String[] {
            "format", "--ignore-formatted", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
        };
        if (StorageTool.execute(arguments, new PrintStream(output, true, StandardCharsets.UTF_8)) != 0) {
            throw new IOException("Expected to format %s for Kafka, found: %s"
                    .formatted(
                            directory, output.toString(StandardCharsets.UTF_8).strip()));
        }
    }
}
