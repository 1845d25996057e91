package dev.throughline.query.platform.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.parser.ParserOptions;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/**
 * How much one GraphQL request may ask. A field costs 1 and what is in it; a list costs that for each entry it may have.
 * The full roadmap page of 200 bets with every field fits once; standard introspection fits in depth and cost.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlLimits {
    static final int DEPTH = 15;
    static final int COST = 15_000;
    static final int TOKENS = 2_000;
    static final int CHARACTERS = 16_000;

    private static final int USUAL_PAGE = 50;

    @Bean
    Instrumentation depthLimit() {
        return new MaxQueryDepthInstrumentation(DEPTH);
    }

    @Bean
    Instrumentation costLimit() {
        return new MaxQueryComplexityInstrumentation(COST, GraphQlLimits::cost);
    }

    /** The parser stops where a query gets too long, before anything looks at it. */
    @Bean
    WebGraphQlInterceptor parserLimit() {
        ParserOptions options = ParserOptions.newParserOptions()
                .maxCharacters(CHARACTERS)
                .maxTokens(TOKENS)
                .maxWhitespaceTokens(CHARACTERS)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build();
        return (request, chain) -> {
            request.configureExecutionInput((input, builder) ->
                    builder.graphQLContext(Map.of(ParserOptions.class, options)).build());
            return chain.next(request);
        };
    }

    private static int cost(FieldComplexityEnvironment field, int children) {
        long times = pages(field) ? size(field) : 1;
        return (int) Math.min(Integer.MAX_VALUE / 2, 1 + times * children);
    }

    private static boolean pages(FieldComplexityEnvironment field) {
        return field.getFieldDefinition().getArgument("first") != null;
    }

    /** A size out of range is refused later, by name; here it must only not make the query look cheap. */
    private static long size(FieldComplexityEnvironment field) {
        return Stream.of("first", "last")
                .map(name -> field.getArguments().get(name))
                .filter(Number.class::isInstance)
                .mapToLong(size -> Math.max(1, ((Number) size).longValue()))
                .max()
                .orElse(USUAL_PAGE);
    }
}
