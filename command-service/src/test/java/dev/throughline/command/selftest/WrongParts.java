package dev.throughline.command.selftest;

import dev.throughline.command.dispatch.Kind;
import dev.throughline.command.dispatch.Recorder;
import dev.throughline.command.dispatch.StreamAggregate;
import dev.throughline.command.eventstore.EventLogEngine;
import dev.throughline.command.eventstore.WireSerializer;
import dev.throughline.command.portfolio.PortfolioCommand;
import dev.throughline.command.portfolio.PortfolioDecider;
import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.serialization.JavaSerializer;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Parts as they would be if somebody forgot or misunderstood them. */
final class WrongParts {
    private WrongParts() {}

    static class NoTransactions {
        @Bean
        @Primary
        TransactionManager noTransactions() {
            return NoTransactionManager.INSTANCE;
        }
    }

    static class StoreInMemory {
        @Bean
        @Primary
        EventStorageEngine memory() {
            return new InMemoryEventStorageEngine();
        }
    }

    static class DefaultEngine {
        @Bean
        @Primary
        EventStorageEngine unresolving(
                ConnectionProvider connections, TransactionManager transactions, WireSerializer serializer) {
            return JdbcEventStorageEngine.builder()
                    .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                    .schema(EventLogEngine.columns())
                    .dataType(String.class)
                    .connectionProvider(connections)
                    .transactionManager(transactions)
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .build();
        }
    }

    static class AnotherClock {
        @Bean
        @Primary
        Clock another() {
            return Clock.tickMillis(ZoneOffset.UTC);
        }
    }

    static class EventBusOnly {
        @Bean
        @Primary
        Configuration busOnly() {
            return axon().configureEventBus(c -> SimpleEventBus.builder().build())
                    .buildConfiguration();
        }
    }

    static class EventProcessors {
        @Bean
        @Primary
        Configuration processing() {
            return axon().registerModule(new EventProcessingModule()).buildConfiguration();
        }
    }

    static class CachedAggregates {
        @Bean
        @Primary
        Configuration cached(Serializer serializer, Recorder recorder) {
            Configurer axon =
                    axon().configureEventSerializer(c -> serializer).registerComponent(Recorder.class, c -> recorder);
            return axon.configureAggregate(AggregateConfigurer.defaultConfiguration(StreamAggregate.class)
                            .configureAggregateFactory(c -> new NoStreams())
                            .configureCache(c -> new WeakReferenceCache()))
                    .start();
        }

        private record NoStreams() implements AggregateFactory<StreamAggregate> {
            @Override
            public StreamAggregate createAggregateRoot(String stream, DomainEventMessage<?> firstEvent) {
                throw new IllegalStateException("nothing is loaded while the service starts");
            }

            @Override
            public Class<StreamAggregate> getAggregateType() {
                return StreamAggregate.class;
            }
        }
    }

    static class JavaNames {
        @Bean
        @Primary
        Configuration javaNames() {
            return axon().configureEventSerializer(c -> JavaSerializer.builder().build())
                    .buildConfiguration();
        }
    }

    static Configuration emptyAxon() {
        return axon().buildConfiguration();
    }

    /** Portfolios, and nothing else that something could happen to. */
    static Kind<?, ?, ?> onlyKind() {
        return new Kind<>("portfolio", PortfolioCommand.class, new PortfolioDecider());
    }

    private static Configurer axon() {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine());
    }
}
