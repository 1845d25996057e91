package dev.throughline.command.selftest;

import dev.throughline.command.dispatch.Kind;
import dev.throughline.command.dispatch.Recorder;
import dev.throughline.command.eventstore.EventLogEngine;
import dev.throughline.command.eventstore.WireSerializer;
import dev.throughline.command.portfolio.PortfolioCommand;
import dev.throughline.command.portfolio.PortfolioDecider;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
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
import org.axonframework.modelling.command.AggregateIdentifier;
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
        Configuration cached(List<Kind<?, ?, ?>> kinds, Serializer serializer, Recorder recorder) {
            Configurer axon =
                    axon().configureEventSerializer(c -> serializer).registerComponent(Recorder.class, c -> recorder);
            kinds.forEach(kind -> axon.configureAggregate(cached(kind.aggregate(), kind.newAggregate())));
            return axon.start();
        }

        @SuppressWarnings("unchecked") // a kind's factory makes its own aggregate
        private static <A> AggregateConfigurer<A> cached(Class<A> type, Function<String, ?> create) {
            return AggregateConfigurer.defaultConfiguration(type)
                    .configureAggregateFactory(c -> new ByName<>(type, (Function<String, A>) create))
                    .configureCreationPolicyAggregateFactory(c -> id -> (A) create.apply(String.valueOf(id)))
                    .configureCache(c -> new WeakReferenceCache());
        }

        private record ByName<A>(Class<A> type, Function<String, A> create) implements AggregateFactory<A> {
            @Override
            public A createAggregateRoot(String stream, DomainEventMessage<?> firstEvent) {
                return create.apply(stream);
            }

            @Override
            public Class<A> getAggregateType() {
                return type;
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

    /** Portfolios whose aggregate hears nothing. */
    static Kind<?, ?, ?> deafKind() {
        return new Kind<>("portfolio", PortfolioCommand.class, new PortfolioDecider(), Deaf.class, Deaf::new);
    }

    record Deaf(@AggregateIdentifier String stream) {}

    private static Configurer axon() {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine());
    }
}
