package dev.throughline.query.platform.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class NoGraphiqlTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner().withBean(NoGraphiql.class);

    @Test
    void theServiceRefusesToStartWithGraphiql() {
        context.withPropertyValues("spring.graphql.graphiql.enabled=true")
                .run(started -> assertThatThrownBy(() -> started.getBean(NoGraphiql.class))
                        .hasStackTraceContaining("Expected spring.graphql.graphiql.enabled to be false"));
    }

    @Test
    void theServiceStartsWithoutIt() {
        context.run(started ->
                assertThatCode(() -> started.getBean(NoGraphiql.class)).doesNotThrowAnyException());
    }
}
