package dev.throughline.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.wire.EventCodec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaChangesTest {
    private static final String BEFORE = """
            {"type":"object","required":["id","kind"],"properties":{
              "id":{"type":"string","pattern":"^a$"},
              "kind":{"type":"string","enum":["BIG","SMALL"]},
              "cites":{"type":"array","items":{"type":"object","properties":{"of":{"type":"string"}}}}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "id":                          | "identity":                  | id is removed or renamed
            ["id","kind"]                  | ["id","kind","cites"]        | cites becomes required
            ["id","kind"]                  | ["id"]                       | kind is no longer required, but old readers need it
            "pattern":"^a$"                | "pattern":"^b$"              | id changes its pattern
            {"type":"string","pattern"     | {"type":"number","pattern"   | id changes its type
            ["BIG","SMALL"]                | ["BIG"]                      | kind loses the values [SMALL]
            ,"enum":["BIG","SMALL"]        | ~~                           | kind changes whether its values are listed
            "of":{"type":"string"}         | "of":{"type":"boolean"}      | cites[].of changes its type
            """)
    void whatReadersOrStoredPayloadsRelyOnMayNotChange(String from, String to, String expected) {
        assertThat(breaks(BEFORE.replace(from, to))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "properties":{                 | "properties":{"new":{"type":"string"},
            ["BIG","SMALL"]                | ["BIG","SMALL","TINY"]
            {"type":"object","required"    | {"description":"better said","type":"object","required"
            """)
    void addingWhatNobodyNeedsIsHarmless(String from, String to) {
        assertThat(BEFORE).contains(from);
        assertThat(breaks(BEFORE.replace(from, to))).isEmpty();
    }

    @Test
    void theSameSchemaBreaksNothing() {
        assertThat(breaks(BEFORE)).isEmpty();
    }

    private static List<String> breaks(String after) {
        return SchemaChanges.breaks(
                EventCodec.json().readTree(BEFORE), EventCodec.json().readTree(after));
    }
}
