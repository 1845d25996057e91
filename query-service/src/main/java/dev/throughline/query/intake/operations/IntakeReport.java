package dev.throughline.query.intake.operations;

import dev.throughline.query.intake.Freshness;
import dev.throughline.query.intake.IntakeCondition;
import dev.throughline.query.intake.ParkedStream;
import dev.throughline.query.intake.PartitionState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the intake stands. */
public record IntakeReport(
        @Schema(description = "The topic that is read.", example = "throughline.events")
        String topic,

        @Schema(description = "Whether it is read, and if not, why.")
        IntakeCondition.Now condition,

        @Schema(description = "How far each partition was read.")
        List<PartitionState> partitions,

        @Schema(description = "How far the read models are complete, and how long ago they were known to be.")
        Freshness watermark,

        @Schema(
                description =
                        "The streams that stand still, oldest first, at most 100; 'watermark.parkedStreams' counts"
                                + " all.")
        List<ParkedStream> parked,

        @Schema(description = "Since when lost events cannot be fetched; none while they can be, or none is lost.")
        @Nullable
        Instant commandServiceAwaySince) {}
