package dev.throughline.command.portfolio;

import dev.throughline.command.dispatch.Kind;
import dev.throughline.command.dispatch.PortfolioLookup;
import dev.throughline.events.portfolio.PortfolioEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortfolioConfiguration {
    private static final PortfolioDecider DECIDER = new PortfolioDecider();

    @Bean
    Kind<PortfolioCommand, PortfolioState, PortfolioEvent> portfolioKind() {
        return new Kind<>("portfolio", PortfolioCommand.class, DECIDER);
    }

    @Bean
    PortfolioLookup storedPortfolios() {
        return new StoredPortfolios(DECIDER);
    }
}
