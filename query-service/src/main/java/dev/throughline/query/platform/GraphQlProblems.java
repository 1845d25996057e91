package dev.throughline.query.platform;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** Everything that goes wrong in a GraphQL field, with the same codes as over REST. */
@Component
class GraphQlProblems extends DataFetcherExceptionResolverAdapter {
    static final String CODE = "code";
    private static final String HINT = "hint";

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable wrong, DataFetchingEnvironment field) {
        return switch (wrong) {
            case BadQuestion asked ->
                error(field, ErrorType.BAD_REQUEST, String.valueOf(asked.getMessage()))
                        .extensions(Map.of(CODE, asked.code(), HINT, asked.hint()))
                        .build();
            case NothingThere nothing ->
                error(field, ErrorType.NOT_FOUND, String.valueOf(nothing.getMessage()))
                        .extensions(Map.of(CODE, nothing.code(), HINT, NothingThere.HINT))
                        .build();
            case BindException unfit ->
                error(field, ErrorType.BAD_REQUEST, "Expected arguments that fit the schema.")
                        .extensions(
                                Map.of(CODE, "parameter.malformed", HINT, "The schema says what an argument takes."))
                        .build();
            default -> unexpected(Unexpected.problem(wrong), field);
        };
    }

    private static GraphQLError unexpected(Problem problem, DataFetchingEnvironment field) {
        return error(field, ErrorType.INTERNAL_ERROR, problem.detail())
                .extensions(Map.of(CODE, problem.code(), HINT, String.valueOf(problem.hint())))
                .build();
    }

    private static GraphqlErrorBuilder<?> error(DataFetchingEnvironment field, ErrorType type, String message) {
        return GraphqlErrorBuilder.newError(field).errorType(type).message("%s", message);
    }
}
