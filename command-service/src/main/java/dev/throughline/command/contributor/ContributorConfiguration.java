package dev.throughline.command.contributor;

import dev.throughline.command.dispatch.Kind;
import dev.throughline.events.contributor.ContributorEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContributorConfiguration {

    @Bean
    Kind<ContributorCommand, ContributorState, ContributorEvent> contributorKind() {
        return new Kind<>("person", ContributorCommand.class, new ContributorDecider());
    }
}
