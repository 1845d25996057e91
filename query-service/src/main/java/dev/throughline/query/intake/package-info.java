/**
 * Takes the log in: every event once, each stream in order, rows and offsets in one transaction. {@code topic} reads,
 * {@code repair} fetches what was lost on the way, {@code operations} shows how it stands.
 */
package dev.throughline.query.intake;
