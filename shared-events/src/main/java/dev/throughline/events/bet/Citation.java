package dev.throughline.events.bet;

import dev.throughline.events.Required;

/**
 * What a roadmap move points at.
 *
 * @param id of the evidence or firing in the same bet, or of another bet
 */
public record Citation(Kind kind, String id) {
    public Citation {
        Required.field(kind, "kind");
        Required.text(id, "id");
    }

    /** What can be cited. */
    public enum Kind {
        EVIDENCE,
        FIRING,
        BET
    }
}
