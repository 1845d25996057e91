package dev.throughline.command.audit;

import java.util.List;

/**
 * The whole history of a bet, each event proved to be in the log that one checkpoint speaks of.
 *
 * @param stream of the bet
 * @param events in order
 * @param unsealed how many newer events the checkpoint does not cover; ask again in a second
 * @param checkpoint whose root every path leads to
 */
record BetEvidence(String stream, List<ProvenEvent> events, long unsealed, SignedCheckpoint checkpoint) {}
