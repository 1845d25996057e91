package dev.throughline.query.platform.graphql;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;

/** JSON as it is; only ever answered, never asked with. */
final class AnyJson implements Coercing<Object, Object> {
    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        throw new CoercingParseValueException("Expected no JSON as an argument.");
    }
}
