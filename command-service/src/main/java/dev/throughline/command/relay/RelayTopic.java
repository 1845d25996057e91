package dev.throughline.command.relay;

import dev.throughline.command.log.CannotFollowException;
import dev.throughline.command.relay.TopicAdmin.Topic;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers the topic as it was first seen and refuses any other. A topic made anew lacks what was sent before, and one
 * with another number of partitions scatters streams: readers would take either for a loss, or not notice.
 */
final class RelayTopic {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TopicAdmin admin;
    private final String name;

    RelayTopic(JdbcClient jdbc, TransactionTemplate transaction, TopicAdmin admin, String name) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.admin = admin;
        this.name = name;
    }

    /**
     * Finds the topic, or creates it if there never was one.
     *
     * @return its number of partitions
     * @throws CannotFollowException when it is not the remembered one, with what to do; or when no broker answers
     */
    int verify() {
        Topic expected = remembered().orElseGet(this::firstSeen);
        Topic actual = admin.find(name).orElseThrow(() -> mismatch(expected, "there is none"));
        if (!actual.equals(expected)) {
            throw mismatch(expected, "found id " + actual.id() + " with " + actual.partitions() + " partitions");
        }
        return actual.partitions();
    }

    /** If we die between creating and remembering, the topic is found empty next time, and remembered then. */
    private Topic firstSeen() {
        if (admin.find(name).isEmpty()) {
            admin.create(name);
        } else if (!admin.isEmpty(name)) {
            throw new CannotFollowException(
                    "expected the topic " + name + " to be absent or empty, as this database has"
                            + " never sent anything to it, but it has records: set throughline.topic to an unused name, or"
                            + " delete the topic if nobody needs it");
        }
        Topic topic = admin.find(name).orElseThrow(() -> notYetVisible(name));
        transaction.executeWithoutResult(status -> remember(topic));
        return remembered().orElse(topic);
    }

    /** Whoever is first wins; another instance at the same moment sees the same topic or is refused. */
    private void remember(Topic topic) {
        jdbc.sql("INSERT INTO relay_topic (topic, topic_id, partitions) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(name, topic.id(), topic.partitions())
                .update();
    }

    private Optional<Topic> remembered() {
        return jdbc.sql("SELECT topic_id, partitions FROM relay_topic WHERE topic = ?")
                .param(name)
                .query((row, index) -> new Topic(row.getString(1), row.getInt(2)))
                .optional();
    }

    private static CannotFollowException notYetVisible(String name) {
        return new CannotFollowException("expected the new topic " + name + " to be visible; looking again");
    }

    private CannotFollowException mismatch(Topic expected, String found) {
        return new CannotFollowException("expected the topic " + name + " with id " + expected.id() + " and "
                + expected.partitions() + " partitions, but " + found
                + ". If the topic was lost or replaced: delete its"
                + " row in relay_topic, set the position of 'relay' in follower to 0, and rebuild the read models; the log"
                + " still has every event. If partitions were added: move to a new topic the same way");
    }
}
