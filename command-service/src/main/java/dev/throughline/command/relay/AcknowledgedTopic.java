package dev.throughline.command.relay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A topic of one partition, kept for good, to which something else than events is sent, with the relay's settings. */
public final class AcknowledgedTopic implements AutoCloseable {
    private final String name;
    private final TopicAdmin admin;
    private final AcknowledgedSending sending;
    private boolean isThere;

    private AcknowledgedTopic(String name, TopicAdmin admin, AcknowledgedSending sending) {
        this.name = name;
        this.admin = admin;
        this.sending = sending;
    }

    public static AcknowledgedTopic of(String name, String bootstrapServers, RelayProperties relay) {
        RelayProperties single = new RelayProperties(
                relay.enabled(),
                1,
                relay.replicationFactor(),
                relay.minInsyncReplicas(),
                relay.deadline(),
                relay.markerInterval(),
                relay.verifyInterval(),
                relay.compression(),
                relay.client());
        RelayClients clients = new RelayClients(bootstrapServers, single);
        return new AcknowledgedTopic(
                name,
                new TopicAdmin(clients.adminSettings(), single),
                new AcknowledgedSending(clients::producer, relay.deadline()));
    }

    /** Creates the topic if it is missing; to be called outside of any transaction. */
    public void ensure() {
        if (!isThere && admin.find(name).isEmpty()) {
            admin.create(name);
        }
        isThere = true;
    }

    /** @throws dev.throughline.command.log.CannotFollowException when one acknowledgement is missing at the deadline */
    public void send(List<byte[]> values) {
        boolean sent = false;
        try {
            sending.send(values.stream()
                    .map(value -> new ProducerRecord<byte[], byte[]>(name, 0, null, value))
                    .toList());
            sent = true;
        } finally {
            isThere = sent;
        }
    }

    @Override
    public void close() {
        sending.close();
    }
}
