package dev.throughline.local.lines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.io.input.BOMInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** The entries of a list, one after the other. */
public final class Entries implements Iterator<JsonNode>, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Iterator<JsonNode> entries;
    private final AutoCloseable source;

    private Entries(Iterator<JsonNode> entries, AutoCloseable source) {
        this.entries = entries;
        this.source = source;
    }

    /** A JSON array, objects one after the other (NDJSON), or CSV with a header: by the file's name. */
    public static Entries of(Path list) throws IOException {
        if (list.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .get();
            var content = BOMInputStream.builder().setPath(list).get(); // Spreadsheets write one.
            CSVParser parser = CSVParser.parse(content, StandardCharsets.UTF_8, format);
            return new Entries(
                    parser.stream()
                            .map(record -> (JsonNode) JSON.valueToTree(record.toMap()))
                            .iterator(),
                    parser);
        }
        MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(Files.newInputStream(list));
        return new Entries(nodes, nodes);
    }

    @Override
    public boolean hasNext() {
        return entries.hasNext();
    }

    @Override
    public JsonNode next() {
        return entries.next();
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } catch (IOException | JacksonException problem) {
            throw new IOException("Expected to close the list, found: " + problem.getMessage(), problem);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
