package dev.throughline.query.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh an answer is.
 *
 * @param position the log position up to which the read models are complete
 * @param recordedAt when the last event up to there was recorded; none in an empty log
 * @param lagSeconds how long ago the read models were last known to have everything; a quiet log does not age
 * @param stale whether that is longer than the bound, or not known since the start, or an event is missing
 * @param parkedStreams how many streams stand still, because an event of theirs is missing or cannot be applied
 */
public record Freshness(
        long position, @Nullable Instant recordedAt, long lagSeconds, boolean stale, int parkedStreams) {}
