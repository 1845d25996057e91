package dev.throughline.query.platform.graphql;

import dev.throughline.query.platform.problems.Unexpected;
import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every error a code, also those that no view made: a syntax error, an unknown field, a query over a limit. */
@Component
class GraphQlCodes implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(GraphQlCodes::coded);
    }

    private static WebGraphQlResponse coded(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        if (result.getErrors().isEmpty()) {
            return response;
        }
        List<GraphQLError> errors =
                result.getErrors().stream().map(GraphQlCodes::coded).toList();
        return response.transform(to -> to.errors(errors));
    }

    private static GraphQLError coded(GraphQLError error) {
        Map<String, Object> given = error.getExtensions();
        if (given != null && given.containsKey(GraphQlProblems.CODE)) {
            return error;
        }
        Map<String, Object> extensions = new LinkedHashMap<>(given == null ? Map.of() : given);
        extensions.put(GraphQlProblems.CODE, code(error.getErrorType()));
        return GraphQLError.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    private static String code(ErrorClassification type) {
        return type instanceof graphql.ErrorType known
                ? switch (known) {
                    case InvalidSyntax -> "query.unreadable";
                    case ValidationError -> "query.invalid";
                    case ExecutionAborted -> "query.too-complex";
                    case OperationNotSupported -> "query.unsupported";
                    case DataFetchingException, NullValueInNonNullableField -> Unexpected.CODE;
                }
                : type.toString().toLowerCase(Locale.ROOT);
    }
}
