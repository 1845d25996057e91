/** Metrics: what they mean, in versions, and what was observed. */
package dev.throughline.command.metric;
