/** What happens to a metric. */
package dev.throughline.events.metric;
