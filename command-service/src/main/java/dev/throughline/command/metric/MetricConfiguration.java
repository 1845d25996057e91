package dev.throughline.command.metric;

import dev.throughline.command.dispatch.Kind;
import dev.throughline.events.metric.MetricEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetricConfiguration {

    @Bean
    Kind<MetricCommand, MetricState, MetricEvent> metricKind() {
        return new Kind<>("metric", MetricCommand.class, new MetricDecider());
    }
}
