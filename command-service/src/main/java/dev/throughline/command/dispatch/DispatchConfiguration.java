package dev.throughline.command.dispatch;

import dev.throughline.command.log.LogSignal;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The command side of Axon, declared by hand, and what stands around it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionProperties.class)
class DispatchConfiguration {

    @Bean
    Streams storedStreams(EventStore store, JdbcClient sql) {
        return new StoredStreams(store, sql);
    }

    @Bean
    Claims claims(JdbcClient sql) {
        return new Claims(sql);
    }

    @Bean
    Kinds kinds(List<Kind<?, ?, ?>> kinds) {
        return new Kinds(kinds);
    }

    @Bean
    Judge judge(Clock clock, PortfolioLookup portfolios, GraveyardLookup graveyard, Kinds kinds) {
        return new Judge(clock, portfolios, graveyard, kinds);
    }

    @Bean
    Recorder recorder(Judge judge, Streams storedStreams, EventStore store) {
        return new Recorder(judge, storedStreams, store);
    }

    @Bean
    Outlook outlook(Kinds kinds, PortfolioLookup portfolios, Streams storedStreams) {
        return new Outlook(kinds, portfolios, storedStreams);
    }

    @Bean
    CommandCatalog commandCatalog(List<Kind<?, ?, ?>> kinds) {
        return new CommandCatalog(kinds);
    }

    @Bean
    Attempts attempts(CommandCatalog catalog, ApplicationEventPublisher listeners) {
        return new Attempts(catalog, listeners);
    }

    @Bean
    CommandBus commandBus(TransactionManager transactions, Claims claims) {
        SimpleCommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new ClaimFirst(claims));
        return bus;
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            CommandBus bus,
            EventStore store,
            TransactionManager transactions,
            Serializer serializer,
            Recorder recorder,
            Kinds kinds) {
        Configurer axon = DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(c -> transactions)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .configureEventBus(c -> store)
                .configureCommandBus(c -> bus)
                .registerComponent(Recorder.class, c -> recorder);
        return axon.configureAggregate(streams(kinds)).buildConfiguration();
    }

    /** For a configuration of Axon: how streams of all kinds come to life. */
    static AggregateConfigurer<StreamAggregate> streams(Kinds kinds) {
        StreamByName streams = new StreamByName(kinds);
        return AggregateConfigurer.defaultConfiguration(StreamAggregate.class)
                .configureAggregateFactory(c -> streams)
                .configureCreationPolicyAggregateFactory(c -> id -> streams.named(String.valueOf(id)));
    }

    @Bean
    Dispatcher dispatcher(CommandBus bus, AdmissionProperties admission, LogSignal log) {
        return new Dispatcher(bus, new Admission(admission.places(), admission.patience()), log::committed);
    }

    @Bean
    Submissions submissions(
            CommandCatalog catalog,
            JsonMapper json,
            Dispatcher dispatcher,
            Judge judge,
            Streams storedStreams,
            Claims claims,
            Kinds kinds) {
        return new Submissions(catalog, new Orders(json), dispatcher, judge, storedStreams, claims, kinds);
    }

    @Bean
    SettableClock clock() {
        // One clock for everything that is recorded, Axon's events among it.
        var clock = new SettableClock();
        GenericEventMessage.clock = clock;
        return clock;
    }
}
