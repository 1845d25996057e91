package dev.throughline.command.audit;

/**
 * That an event is in the log that a checkpoint speaks of.
 *
 * @param proven the event and its path
 * @param checkpoint whose root the path leads to
 */
record InclusionProof(ProvenEvent proven, SignedCheckpoint checkpoint) {}
