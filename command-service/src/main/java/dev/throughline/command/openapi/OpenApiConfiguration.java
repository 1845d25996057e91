package dev.throughline.command.openapi;

import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.platform.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Currency;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The OpenAPI document: read off the controllers, completed with what every command has, and put into words. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    static {
        // Made of headers and parameters, which EveryCommand lists; and what Jackson writes as text, swagger takes
        // apart.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Conditions.class)
                .replaceWithSchema(Currency.class, new StringSchema());
    }

    @Bean
    OperationCustomizer everyCommand() {
        return new EveryCommand();
    }

    @Bean
    @Order(1)
    OpenApiCustomizer schemasOfBodies() {
        return api -> {
            // What an import streams is described by hand; problems are answered where no controller says so.
            api.getComponents().getSchemas().remove("StreamingResponseBody");
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
        };
    }

    @Bean
    @Order(2)
    OpenApiCustomizer words() {
        return new Words();
    }
}
