package dev.throughline.query.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.math.BigInteger;
import java.util.Locale;

/** A whole number of 64 bits, written as a number. */
final class LongNumber implements Coercing<Long, Long> {
    @Override
    public Long serialize(Object value, GraphQLContext context, Locale locale) {
        return ((Number) value).longValue();
    }

    @Override
    public Long parseValue(Object input, GraphQLContext context, Locale locale) {
        return switch (input) {
            case Integer number -> number.longValue();
            case Long number -> number;
            case BigInteger number when number.bitLength() < Long.SIZE -> number.longValue();
            default -> throw new CoercingParseValueException("Expected a whole number of at most 64 bits.");
        };
    }

    @Override
    public Long parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof IntValue number && number.getValue().bitLength() < Long.SIZE) {
            return number.getValue().longValue();
        }
        throw new CoercingParseLiteralException("Expected a whole number of at most 64 bits.");
    }
}
