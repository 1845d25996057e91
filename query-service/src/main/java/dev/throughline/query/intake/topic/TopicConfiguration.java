package dev.throughline.query.intake.topic;

import dev.throughline.query.intake.IntakeSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** The consumer: one thread, one poll one transaction, offsets never committed to Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class TopicConfiguration {

    @Bean(destroyMethod = "close")
    Admin intakeAdmin(KafkaAdmin admin) {
        return Admin.create(admin.getConfigurationProperties());
    }

    @Bean
    KafkaMessageListenerContainer<byte[], byte[]> intakeContainer(
            ConsumerFactory<?, ?> configured, IntakeSettings settings, TopicListener listener, ReadAgain readAgain) {
        var container = new KafkaMessageListenerContainer<byte[], byte[]>(
                new DefaultKafkaConsumerFactory<>(consumer(configured.getConfigurationProperties())),
                new ContainerProperties(settings.topic()));
        ContainerProperties properties = container.getContainerProperties();
        properties.setGroupId(settings.group());
        properties.setMessageListener(listener);
        properties.setAckMode(AckMode.MANUAL);
        properties.setAssignmentCommitOption(AssignmentCommitOption.NEVER);
        properties.setConsumerRebalanceListener(new SeekOnAssignment(readAgain, container));
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        properties.setMicrometerEnabled(false);
        container.setCommonErrorHandler(readAgain);
        container.setAutoStartup(false); // TopicWatch starts it once the topic is there and is the right one.
        return container;
    }

    private static Map<String, Object> consumer(Map<String, Object> configured) {
        Map<String, Object> settings = new HashMap<>(configured);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        // A killed instance keeps its partitions until its session ends; a frozen one that comes back later is
        // harmless.
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        return settings;
    }
}
