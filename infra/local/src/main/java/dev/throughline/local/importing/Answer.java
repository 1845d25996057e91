package dev.throughline.local.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How many lines of a request were accepted, known already, or refused. */
record Answer(long accepted, long repeated, long refused) {

    static final Answer NOTHING = new Answer(0, 0, 0);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // More lines follow each line.
            .build();

    /** Reads an answer while it arrives and hands on each failed line: a million of them need the memory of one. */
    static Answer read(InputStream json, Consumer<FailedLine> failed) throws IOException {
        long accepted = 0;
        long repeated = 0;
        long refused = 0;
        try (var parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "accepted" -> accepted = parser.getLongValue();
                    case "repeated" -> repeated = parser.getLongValue();
                    case "refused" -> refused = parser.getLongValue();
                    case "lines" -> readLines(parser, failed);
                    default -> parser.skipChildren();
                }
            }
            return new Answer(accepted, repeated, refused);
        } catch (JacksonException broken) {
            throw new IOException(
                    "Expected the answer to an import, found something else: " + broken.getMessage(), broken);
        }
    }

    private static void readLines(JsonParser parser, Consumer<FailedLine> failed) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            failed.accept(JSON.readValue(parser, FailedLine.class));
        }
    }

    Answer plus(Answer other) {
        return new Answer(accepted + other.accepted, repeated + other.repeated, refused + other.refused);
    }
}
