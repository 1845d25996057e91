/** Carries every event of the log to Kafka, in order, at least once. */
package dev.throughline.command.relay;
