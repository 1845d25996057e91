package dev.throughline.query.intake;

/** How far a partition was read: the topic it belongs to, the offset to read next, the highest log position seen. */
public record PartitionState(String topicId, int partition, long nextOffset, long reached) {}
