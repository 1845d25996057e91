package dev.throughline.command.bet;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.dispatch.GraveyardLookup;
import dev.throughline.command.dispatch.Kind;
import dev.throughline.events.bet.BetEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class BetConfiguration {

    @Bean
    Kind<BetCommand, BetState, BetEvent> betKind() {
        return new Kind<>("bet", BetCommand.class, new BetDecider());
    }

    @Bean
    GraveyardLookup storedGraveyard(JdbcClient sql) {
        return new StoredGraveyard(sql);
    }
}
