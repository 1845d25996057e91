package dev.throughline.command.selftest;

import dev.throughline.command.dispatch.Kind;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SelfTestConfiguration {

    @Bean
    SelfTest selfTest(List<SelfTest.Promises> promises) {
        return new SelfTest(promises);
    }

    @Bean
    EventStorePromises eventStorePromises(
            TransactionManager transactions, EventStorageEngine engine, JdbcClient sql, Clock clock) {
        return new EventStorePromises(new RolledBack(transactions), engine, sql, clock);
    }

    @Bean
    AxonPromises axonPromises(org.axonframework.config.Configuration axon, List<Kind<?, ?, ?>> kinds) {
        return new AxonPromises(axon, kinds);
    }

    @Bean
    DatabasePromises databasePromises(DataSource dataSource, JdbcClient sql) {
        return new DatabasePromises(dataSource, sql);
    }
}
