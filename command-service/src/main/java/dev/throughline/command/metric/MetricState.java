package dev.throughline.command.metric;

import dev.throughline.command.rules.MetricFacts;

/** What a metric can be. */
sealed interface MetricState {

    /** Nobody defined it. */
    record Undefined() implements MetricState {}

    /** It means something, and values of it may have been observed. */
    record Defined(MetricFacts facts) implements MetricState {}
}
