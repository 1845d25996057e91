package dev.throughline.events.bet;

import dev.throughline.events.Required;
import java.time.LocalDate;

/**
 * What a customer said or did that led to a bet.
 *
 * @param date when it was heard or seen
 * @param source the customer's words, or a link to them
 */
public record Signal(LocalDate date, String source) {
    public Signal {
        Required.field(date, "date");
        Required.text(source, "source");
    }
}
