package dev.throughline.command.platform;

import java.time.Month;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads {@code OCTOBER}; Jackson alone would also take 10, and 9 from those who count from zero. */
final class MonthByName extends StdScalarDeserializer<Month> {

    MonthByName() {
        super(Month.class);
    }

    @Override
    public Month deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (Month) context.handleUnexpectedToken(Month.class, json);
        }
        try {
            return Month.valueOf(json.getString());
        } catch (IllegalArgumentException unknown) {
            return (Month) context.handleWeirdStringValue(Month.class, json.getString(), "no month of this name");
        }
    }
}
