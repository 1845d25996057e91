package dev.throughline.command.access;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The access log of this instance; any number of them write to one table. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    StoredAccess storedAccess(DataSource dataSource, PlatformTransactionManager transactions) {
        return new StoredAccess(JdbcClient.create(dataSource), transactions);
    }

    @Bean
    AccessLog accessLog(StoredAccess stored, MeterRegistry meters) {
        return new AccessLog(stored, meters);
    }

    @Bean
    AccessWatch accessWatch(AccessLog log, Clock clock) {
        return new AccessWatch(log, clock);
    }

    @Bean
    WebMvcConfigurer watchedExports(AccessWatch watch) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ExportWatch(watch))
                        .addPathPatterns("/v1/audit/**", "/v1/log/**")
                        .excludePathPatterns("/v1/audit/key");
            }
        };
    }
}
