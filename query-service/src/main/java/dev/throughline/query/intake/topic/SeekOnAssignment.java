package dev.throughline.query.intake.topic;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Begins each assignment where the read models stand. */
record SeekOnAssignment(ReadAgain readAgain, MessageListenerContainer container)
        implements ConsumerAwareRebalanceListener {

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        readAgain.seek(consumer, partitions, container);
    }
}
