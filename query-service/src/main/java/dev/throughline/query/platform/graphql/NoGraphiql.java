package dev.throughline.query.platform.graphql;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Refuses to start with GraphiQL: its page loads scripts from a CDN and runs them with the reader's token. */
@Component
class NoGraphiql implements InitializingBean {
    private final boolean enabled;

    NoGraphiql(@Value("${spring.graphql.graphiql.enabled:false}") boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public void afterPropertiesSet() {
        if (enabled) {
            throw new IllegalStateException(
                    "Expected spring.graphql.graphiql.enabled to be false, but it is true: GraphiQL loads scripts from a"
                            + " CDN. Use a GraphQL client of your own with a token.");
        }
    }
}
