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

    private volatile Now now = new Now(State.WAITING, "starting");

    public Now now() {
        return now;
    }

    public void waiting(String message) {
        now = new Now(State.WAITING, message);
    }

    public void reading() {
        now = new Now(State.READING, "reading");
    }

    public void refused(String message) {
        now = new Now(State.REFUSED, message);
    }
}
