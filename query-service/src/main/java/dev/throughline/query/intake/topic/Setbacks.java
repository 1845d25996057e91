package dev.throughline.query.intake.topic;

import dev.throughline.query.intake.IntakeSettings;
import dev.throughline.query.intake.Recurring;
import java.time.Duration;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Failures in a row, and how long to pause after them; used by the consumer's thread alone. */
@Component
class Setbacks {
    private static final Duration FIRST = Duration.ofMillis(50);

    private final Duration longest;
    private int count;

    Setbacks(IntakeSettings settings) {
        this.longest = settings.intake().longestBackOff();
    }

    void overcome() {
        count = 0;
    }

    /** Ends early when the container stops. */
    void pause(MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(
                    container, Recurring.backOff(FIRST, longest, count++).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
