package dev.throughline.command.log;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a follower does about failures: pause longer each time, and say each reason once. Messages of strangers, such as
 * PostgreSQL's, can quote payloads; of those only the types are logged.
 */
final class Setbacks {
    private static final Logger LOG = LoggerFactory.getLogger(Setbacks.class);
    private static final int FIRST_FRACTION = 50;

    private final String follower;
    private final Duration longest;
    private Duration pause;
    private @Nullable String said;

    Setbacks(String follower, Duration longest) {
        this.follower = follower;
        this.longest = longest;
        this.pause = longest.dividedBy(FIRST_FRACTION);
    }

    Duration pauseAfter(RuntimeException failure) {
        Duration current = pause;
        pause = pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
        String reason = describe(failure);
        if (!reason.equals(said)) {
            LOG.warn("Follower '{}' cannot go on and will keep trying: {}", follower, reason);
            said = reason;
        }
        return current;
    }

    void overcome() {
        if (said != null) {
            LOG.info("Follower '{}' goes on", follower);
            said = null;
            pause = longest.dividedBy(FIRST_FRACTION);
        }
    }

    private static String describe(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(5)
                .map(Setbacks::describeOne)
                .collect(Collectors.joining(", caused by "));
    }

    private static String describeOne(Throwable failure) {
        if (failure instanceof CannotFollowException) {
            return String.valueOf(failure.getMessage());
        }
        String type = failure.getClass().getName();
        return failure instanceof SQLException sql ? type + " (SQL state " + sql.getSQLState() + ")" : type;
    }
}
