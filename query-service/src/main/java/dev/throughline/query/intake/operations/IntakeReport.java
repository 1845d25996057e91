package dev.throughline.query.intake.operations;

import dev.throughline.query.intake.Freshness;
import dev.throughline.query.intake.IntakeCondition;
import dev.throughline.query.intake.ParkedStream;
import dev.throughline.query.intake.PartitionState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the intake stands.
 *
 * @param watermark the log position up to which the read models are complete, and how long ago they were known to be
 * @param parked the streams that stand still, oldest first, at most 100; {@code watermark.parkedStreams} counts all
 * @param commandServiceAwaySince since when lost events cannot be fetched, if some have to be
 */
record IntakeReport(
        String topic,
        IntakeCondition.Now condition,
        List<PartitionState> partitions,
        Freshness watermark,
        List<ParkedStream> parked,
        @Nullable Instant commandServiceAwaySince) {}
