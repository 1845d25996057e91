package dev.throughline.query.intake;

import java.time.Instant;

/**
 * A stream that stands still.
 *
 * @param cause LOSS: its next event did not come and is fetched; POISON: its next event cannot be applied
 * @param version what the read models have of it
 * @param neededVersion what is known to exist
 * @param position for a poison, where the failing event is; for a loss, the first place in the log where the missing
 *     event may be, below which the watermark is held
 */
public record ParkedStream(
        String stream, String cause, long version, long neededVersion, long position, Instant parkedAt) {}
