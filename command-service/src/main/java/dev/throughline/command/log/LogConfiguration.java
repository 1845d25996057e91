package dev.throughline.command.log;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The log, its followers, and the way to read a stream again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogProperties.class)
class LogConfiguration {

    @Bean
    LogSignal logSignal() {
        return new LogSignal();
    }

    @Bean
    LogFollowers logFollowers(
            List<LogFollower> followers,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            LogSignal signal,
            LogProperties properties,
            MeterRegistry meters) {
        return new LogFollowers(followers, dataSource, transactions, signal, properties, meters);
    }

    @Bean
    LogReader logReader(DataSource dataSource) {
        return new LogReader(JdbcClient.create(dataSource));
    }
}
