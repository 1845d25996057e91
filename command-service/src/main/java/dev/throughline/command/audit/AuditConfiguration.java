package dev.throughline.command.audit;

import dev.throughline.command.audit.tree.SignerKey;
import dev.throughline.command.relay.AcknowledgedTopic;
import dev.throughline.command.relay.RelayProperties;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The audit log of this instance; any number of instances may have one, one at a time seals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AuditProperties.class, RelayProperties.class})
@ConditionalOnBooleanProperty(name = "throughline.audit.enabled", matchIfMissing = true)
class AuditConfiguration {

    @Bean
    SealedLog sealedLog(DataSource dataSource) {
        return new SealedLog(JdbcClient.create(dataSource));
    }

    @Bean
    Checkpoints checkpoints(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SealedLog log,
            AuditProperties properties,
            Clock clock) {
        SignerKey key = AuditKey.of(properties);
        return new Checkpoints(JdbcClient.create(dataSource), transactions, log, key, properties.origin(), clock);
    }

    @Bean
    VerificationRun verificationRun(DataSource dataSource) {
        return new VerificationRun(dataSource);
    }

    @Bean
    Sealer sealer(SealedLog log, Checkpoints checkpoints, AuditProperties properties) {
        return new Sealer(log, checkpoints, properties);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "throughline.relay.enabled", matchIfMissing = true)
    CheckpointPublisher checkpointPublisher(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Checkpoints checkpoints,
            AuditProperties properties,
            RelayProperties relay,
            @Value("${spring.kafka.bootstrap-servers:localhost:9092}") String bootstrapServers) {
        return new CheckpointPublisher(
                JdbcClient.create(dataSource),
                transactions,
                checkpoints,
                AcknowledgedTopic.of(properties.topic(), bootstrapServers, relay),
                properties.checkpointInterval());
    }
}
