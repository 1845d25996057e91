package dev.throughline.local.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables that the story is made from. */
final class Rows {
    private Rows() {}

    /** All rows, in the order of the file. */
    static List<CSVRecord> of(String table) {
        var file = Objects.requireNonNull(Rows.class.getResourceAsStream("/demo/" + table + ".csv"));
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
