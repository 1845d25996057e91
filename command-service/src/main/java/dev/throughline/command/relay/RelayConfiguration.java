package dev.throughline.command.relay;

import dev.throughline.command.log.LogProperties;
import dev.throughline.events.wire.EventHeaders;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The relay of this instance; any number of instances may have one, one at a time works. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelayProperties.class)
@ConditionalOnBooleanProperty(name = "throughline.relay.enabled", matchIfMissing = true)
class RelayConfiguration {

    @Bean
    Relay relay(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            RelayProperties properties,
            LogProperties log,
            @Value("${spring.kafka.bootstrap-servers:localhost:9092}") String bootstrapServers,
            @Value("${throughline.topic:" + EventHeaders.TOPIC + "}") String topic) {
        checkDeadline(properties, log);
        return Relay.to(topic, bootstrapServers, dataSource, transactions, properties);
    }

    /** Waiting for acknowledgements is idling in the eyes of PostgreSQL. */
    private static void checkDeadline(RelayProperties properties, LogProperties log) {
        if (properties.deadline().compareTo(log.idleTimeout()) >= 0) {
            throw new IllegalStateException("expected throughline.relay.deadline (" + properties.deadline()
                    + ") to be shorter than throughline.log.idle-timeout (" + log.idleTimeout()
                    + "): PostgreSQL would end every turn that waits for a slow broker");
        }
    }
}
