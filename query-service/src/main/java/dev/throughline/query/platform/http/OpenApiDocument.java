package dev.throughline.query.platform.http;

import dev.throughline.query.platform.problems.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ModelAndView;

/** What every operation has and no controller says: the token, and the problems it may answer with. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {
    private static final String TOKEN = "token";
    private static final List<String> TEXTS = List.of("text/csv", "text/html");
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The question cannot be answered as asked.",
            "401", "There is no valid token.",
            "403", "The token has no role that may ask this.",
            "500", "It failed on our side, and was logged.",
            "503", "The database is away for a moment; see Retry-After.");
    private static final String UNKNOWN = "It does not exist at that moment, or not for this caller.";

    static {
        // What a template makes of a model is text; the model is nobody's business.
        SpringDocUtils.getConfig().replaceWithClass(ModelAndView.class, String.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Throughline views")
                        .version("v1")
                        .description("Answers what is true of a portfolio of product bets, and what was true and known"
                                + " at any moment before. GraphQL over /graphql gives the same answers."))
                .servers(List.of(new Server().url("http://127.0.0.1:8081").description("The local stack")))
                .components(new Components().addSecuritySchemes(TOKEN, scheme()))
                .security(List.of(new SecurityRequirement().addList(TOKEN)));
    }

    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().forEach((path, item) -> item.readOperations().forEach(each -> add(path, each)));
        };
    }

    /** What an operation says itself of a status stays; every refusal is a problem. */
    private static void add(String path, Operation operation) {
        ApiResponses responses = operation.getResponses();
        PROBLEMS.forEach((status, words) -> responses.putIfAbsent(status, new ApiResponse().description(words)));
        if (path.contains("{")) {
            responses.putIfAbsent("404", new ApiResponse().description(UNKNOWN));
        }
        responses.forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                response.content(problem());
            } else if (response.getContent() != null) {
                TEXTS.stream()
                        .filter(response.getContent()::containsKey)
                        .forEach(text -> response.content(
                                new Content().addMediaType(text, new MediaType().schema(new StringSchema()))));
            }
        });
    }

    private static Content problem() {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
    }

    private static SecurityScheme scheme() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An RS256 token of the login service for the audience 'throughline'.");
    }
}
