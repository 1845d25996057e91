package dev.throughline.events.bet;

import dev.throughline.events.Required;
import java.time.LocalDate;

/** When a bet is meant to run on the roadmap; both days included, the target not before the start. */
public record Window(LocalDate start, LocalDate target) {
    public Window {
        if (Required.field(target, "target").isBefore(Required.field(start, "start"))) {
            throw new IllegalArgumentException("expected a target on or after the start");
        }
    }
}
