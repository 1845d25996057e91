package dev.throughline.query.platform;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** Everything that goes wrong in a GraphQL field, with the same codes as over REST. */
@Component
class GraphQlProblems extends DataFetcherExceptionResolverAdapter {
    static final String CODE = "code";
    private static final Logger log = LoggerFactory.getLogger(GraphQlProblems.class);

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable wrong, DataFetchingEnvironment field) {
        return switch (wrong) {
            case BadQuestion asked ->
                error(field, ErrorType.BAD_REQUEST, String.valueOf(asked.getMessage()))
                        .extensions(Map.of(CODE, asked.code(), "hint", asked.hint()))
                        .build();
            case NothingThere nothing ->
                error(field, ErrorType.NOT_FOUND, String.valueOf(nothing.getMessage()))
                        .extensions(Map.of(CODE, "not_found"))
                        .build();
            case BindException unfit ->
                error(field, ErrorType.BAD_REQUEST, "Expected arguments that fit the schema.")
                        .extensions(Map.of(CODE, "bad_parameter"))
                        .build();
            default -> unexpected(wrong, field);
        };
    }

    private static GraphQLError unexpected(Throwable bug, DataFetchingEnvironment field) {
        log.error("A GraphQL field failed unexpectedly", bug);
        return error(field, ErrorType.INTERNAL_ERROR, Unexpected.DETAIL)
                .extensions(Map.of(CODE, Unexpected.CODE))
                .build();
    }

    private static GraphqlErrorBuilder<?> error(DataFetchingEnvironment field, ErrorType type, String message) {
        return GraphqlErrorBuilder.newError(field).errorType(type).message("%s", message);
    }
}
