package dev.throughline.query.platform.graphql;

import dev.throughline.query.platform.problems.DatabaseAway;
import dev.throughline.query.platform.problems.Unexpected;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.NothingThere;
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
        return describe(wrong, GraphqlErrorBuilder.newError(field));
    }

    /** The same words for a failed field and for a failed subscription. */
    static GraphQLError describe(Throwable wrong, GraphqlErrorBuilder<?> error) {
        return switch (wrong) {
            case BadQuestion asked ->
                described(error, ErrorType.BAD_REQUEST, String.valueOf(asked.getMessage()))
                        .extensions(Map.of(CODE, asked.code(), "hint", asked.hint()))
                        .build();
            case NothingThere nothing ->
                described(error, ErrorType.NOT_FOUND, String.valueOf(nothing.getMessage()))
                        .extensions(Map.of(CODE, nothing.code()))
                        .build();
            case BindException unfit ->
                described(error, ErrorType.BAD_REQUEST, "Expected arguments that fit the schema.")
                        .extensions(Map.of(CODE, "parameter.malformed"))
                        .build();
            case Throwable away
            when DatabaseAway.isCauseOf(away) ->
                described(error, ErrorType.INTERNAL_ERROR, DatabaseAway.DETAIL)
                        .extensions(Map.of(CODE, DatabaseAway.CODE, "hint", DatabaseAway.HINT))
                        .build();
            default -> unexpected(wrong, error);
        };
    }

    private static GraphQLError unexpected(Throwable bug, GraphqlErrorBuilder<?> error) {
        log.error("A GraphQL field failed unexpectedly", bug);
        return described(error, ErrorType.INTERNAL_ERROR, Unexpected.DETAIL)
                .extensions(Map.of(CODE, Unexpected.CODE))
                .build();
    }

    private static GraphqlErrorBuilder<?> described(GraphqlErrorBuilder<?> error, ErrorType type, String message) {
        return error.errorType(type).message("%s", message);
    }
}
