package dev.throughline.command.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is sealed.
 *
 * @param enabled whether this instance seals, signs and proves at all
 * @param key the private Ed25519 key that checkpoints are signed with: PKCS #8 in PEM, or the path of a file that holds it
 * @param origin names the log in its checkpoints, and the key; unique among the logs that an auditor looks after
 * @param topic where checkpoints are sent to
 * @param checkpointInterval at most this long after an event the tree with its leaf is signed, while nothing is in the way
 * @param pace at most one turn in this time while events come one by one: a leaf may wait, and each turn has its price
 */
@ConfigurationProperties("throughline.audit")
public record AuditProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String key,
        @DefaultValue("throughline") String origin,
        @DefaultValue("throughline.checkpoints") String topic,
        @DefaultValue("500ms") Duration checkpointInterval,
        @DefaultValue("200ms") Duration pace) {

    /** Without the key. */
    @Override
    public String toString() {
        return "AuditProperties of " + origin;
    }
}
