package dev.throughline.command.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is followed.
 *
 * @param poll how long a follower sleeps that found nothing and heard no signal
 * @param batch at most this many events per turn
 * @param gapStep how long to wait before looking again whether the writers of a missing position have ended
 * @param gapPatience after how long a turn that waits for such a writer is given up and begun anew
 * @param idleTimeout after how long PostgreSQL ends the session of a follower that froze in the middle of a turn, so
 *     that another instance can go on; longer than anything a follower waits for
 * @param longestBackOff the longest pause after failed turns; the first is a fiftieth of it
 */
@ConfigurationProperties("throughline.log")
public record LogProperties(
        @DefaultValue("20ms") Duration poll,
        @DefaultValue("1000") int batch,
        @DefaultValue("5ms") Duration gapStep,
        @DefaultValue("10s") Duration gapPatience,
        @DefaultValue("15s") Duration idleTimeout,
        @DefaultValue("5s") Duration longestBackOff) {

    public static final LogProperties DEFAULT = new LogProperties(
            Duration.ofMillis(20),
            1000,
            Duration.ofMillis(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5));
}
