package dev.throughline.command.rules;

import dev.throughline.events.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Under which circumstances a command is decided; everything a decider may not fetch for itself.
 *
 * @param stream whose command it is
 * @param effectiveAt when what the command says became true
 * @param historic why rules are waived that did not exist when it happened; null for what happens under the rules
 * @param portfolio the portfolio that the command is about; null when there is none of that id
 */
public record Circumstances(
        StreamId stream,
        Instant effectiveAt,
        Actor actor,
        @Nullable String historic,
        @Nullable PortfolioFacts portfolio) {

    public boolean isHistoric() {
        return historic != null;
    }

    /** The zone of the portfolio's days; UTC while there is no portfolio. */
    public ZoneId zone() {
        return portfolio == null ? ZoneOffset.UTC : portfolio.zone();
    }

    /** The day on which the command takes effect, in the portfolio's zone. */
    public LocalDate day() {
        return LocalDate.ofInstant(effectiveAt, zone());
    }
}
