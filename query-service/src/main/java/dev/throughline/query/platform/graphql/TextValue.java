package dev.throughline.query.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;

/** A value that travels as text. */
final class TextValue implements Coercing<Object, String> {
    private static final String EXPECTED = "Expected a value of this type as text.";
    private static final int LONGEST = 40;

    private final Function<String, Object> parse;

    TextValue(Function<String, Object> parse) {
        this.parse = parse;
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return read(input instanceof String text ? text : "");
        } catch (RuntimeException e) {
            throw new CoercingParseValueException(EXPECTED, e);
        }
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return read(input instanceof StringValue text ? String.valueOf(text.getValue()) : "");
        } catch (RuntimeException e) {
            throw new CoercingParseLiteralException(EXPECTED, e);
        }
    }

    private Object read(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return parse.apply(text);
    }
}
