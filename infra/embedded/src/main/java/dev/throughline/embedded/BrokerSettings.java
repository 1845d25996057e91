package dev.throughline.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What makes Kafka a broker for one machine: one node, one copy, small buffers, no topics by accident. */
final class BrokerSettings {

    private BrokerSettings() {}

    static Properties of(Path directory, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(where(directory, port, controllerPort));
        settings.putAll(ONE_COPY);
        settings.putAll(SMALL);
        settings.put("auto.create.topics.enable", "false");
        return settings;
    }

    private static Map<String, String> where(Path directory, int port, int controllerPort) {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "log.dirs", directory.resolve("log").toString(),
                "listeners", "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "advertised.listeners", "CLIENTS://127.0.0.1:" + port,
                "listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "CLIENTS",
                "controller.listener.names", "CONTROLLER",
                // Named in the settings and not in the metadata, so that other ports can be chosen at the next start.
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    }

    private static final Map<String, String> ONE_COPY = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "group.initial.rebalance.delay.ms", "0",
            // A killed broker may register again only when its former session has ended; the default makes that 9 s.
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500",
            "num.network.threads", "2",
            "num.io.threads", "4",
            // Taken from the heap at the start; the default is 128 MiB.
            "log.cleaner.dedupe.buffer.size", "2097152");
}
