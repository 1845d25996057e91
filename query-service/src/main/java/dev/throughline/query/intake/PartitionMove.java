package dev.throughline.query.intake;

/**
 * How far a poll leads in one partition.
 *
 * @param from the offset at which this consumer believes the read models to stand
 * @param to the offset to read next
 * @param reached the highest log position that the poll saw there; 0 if it saw none
 */
public record PartitionMove(int partition, long from, long to, long reached) {}
