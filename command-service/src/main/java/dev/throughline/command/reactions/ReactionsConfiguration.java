package dev.throughline.command.reactions;

import dev.throughline.command.dispatch.Outlook;
import dev.throughline.command.dispatch.Submissions;
import dev.throughline.command.log.LogFollower;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What this instance does by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockProperties.class)
class ReactionsConfiguration {

    @Bean
    BetClocks betClocks(JdbcClient sql, PlatformTransactionManager transactions) {
        return new BetClocks(sql, new TransactionTemplate(transactions));
    }

    @Bean
    LogFollower whenSomethingHappensThenLookAtItsBets(BetClocks clocks) {
        return new WhenSomethingHappensThenLookAtItsBets(clocks);
    }

    @Bean
    WhenSomethingIsDueThenLetTimePass whenSomethingIsDueThenLetTimePass(
            BetClocks clocks, Outlook outlook, Submissions submissions, Clock clock, ClockProperties settings) {
        return new WhenSomethingIsDueThenLetTimePass(clocks, outlook, submissions, clock, settings);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "throughline.clock.enabled", matchIfMissing = true)
    BetScheduler betScheduler(WhenSomethingIsDueThenLetTimePass round, ClockProperties settings) {
        return new BetScheduler(round, settings.poll());
    }
}
