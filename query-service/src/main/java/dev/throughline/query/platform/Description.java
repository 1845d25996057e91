package dev.throughline.query.platform;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document: read off the controllers, completed with what every view has. */
@Configuration(proxyBeanMethods = false)
class Description {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "application/problem+json";

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "The question cannot be answered as asked; nothing was looked up.",
            "401", "There is no valid token.",
            "403", "None of the token's roles may ask this.",
            "404", "It does not exist at that moment, or not for this caller.",
            "503", "The database is away for a moment; ask again."));

    @Bean
    OpenAPI whatThisIs() {
        return new OpenAPI()
                .info(new Info()
                        .title("Throughline: questions")
                        .version("v1")
                        .description(
                                "Views of a portfolio of product bets, as of any moment on two clocks: what was true"
                                        + " (asOf) and what was known (knownAt, or exactly: position). The same answers are"
                                        + " given over GraphQL at /graphql.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .schemaRequirement(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A JWT for the audience 'throughline' with roles and portfolios."))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            api.setServers(null);
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().forEach(path -> path.readOperations().forEach(Description::addRefusals));
        };
    }

    private static void addRefusals(Operation operation) {
        Content content = new Content()
                .addMediaType(PROBLEM, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        REFUSALS.forEach((status, reason) -> operation
                .getResponses()
                .addApiResponse(status, new ApiResponse().description(reason).content(content)));
    }
}
