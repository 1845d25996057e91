package dev.throughline.events.bet;

import dev.throughline.events.Required;
import java.time.LocalDate;

/** Which days money is meant for; both days included, the end not before the start. */
public record FundingPeriod(LocalDate start, LocalDate end) {
    public FundingPeriod {
        Required.field(start, "start");
        Required.field(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("expected an end on or after the start");
        }
    }
}
