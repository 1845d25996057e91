package dev.throughline.query.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.stereotype.Component;

/** Whether the intake reads, and if not, why; for health and operators. */
@Component
public class IntakeCondition {

    @Schema(name = "IntakeCondition")
    public record Now(
            @Schema(description = "WAITING for the topic to exist, READING, or REFUSED for good.")
            State state,

            @Schema(description = "Why, and what to do about it.", example = "reading")
            String message) {}

    public enum State {
        WAITING,
        READING,
        REFUSED
    }

    private Now now = new Now(State.WAITING, "starting");

    public synchronized Now now() {
        return now;
    }

    public synchronized void waiting(String message) {
        unlessRefused(new Now(State.WAITING, message));
    }

    /** Whether it may read: a refusal stands until the service is started again, whoever looks at the topic meanwhile. */
    public synchronized boolean reading() {
        unlessRefused(new Now(State.READING, "reading"));
        return now.state() == State.READING;
    }

    public synchronized void refused(String message) {
        now = new Now(State.REFUSED, message);
    }

    private void unlessRefused(Now next) {
        if (now.state() != State.REFUSED) {
            now = next;
        }
    }
}
