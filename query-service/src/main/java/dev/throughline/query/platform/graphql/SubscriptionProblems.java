package dev.throughline.query.platform.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Tells a listener what is wrong in the words of a field that failed. */
@Component
class SubscriptionProblems extends SubscriptionExceptionResolverAdapter {
    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable wrong) {
        return GraphQlProblems.describe(wrong, GraphqlErrorBuilder.newError());
    }
}
