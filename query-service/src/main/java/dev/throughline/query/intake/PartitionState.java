package dev.throughline.query.intake;

import io.swagger.v3.oas.annotations.media.Schema;

/** How far a partition was read. */
public record PartitionState(
        @Schema(description = "The id of the topic it belongs to; a topic that is created again has another one.")
        String topicId,

        @Schema(description = "The number of the partition, from 0.", example = "0")
        int partition,

        @Schema(description = "The offset to read next.", example = "1200")
        long nextOffset,

        @Schema(description = "The highest log position seen in it.", example = "4711")
        long reached) {}
