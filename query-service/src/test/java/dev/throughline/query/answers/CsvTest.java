package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Operations;
import dev.throughline.query.stack.Operations.Operation;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Samples;
import dev.throughline.query.stack.Stack;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each list can be had as CSV, whole, and no spreadsheet takes a text in it for a formula. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvTest {
    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "*");
    private final Operations operations = Operations.of(stack);

    @BeforeAll
    void textsThatLookLikeFormulas() {
        World.grown(stack.log(), 42, World.START, "", World.Size.SMALL);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void everyListIsThereAsCsv() {
        List<String> without = operations
                .views()
                .filter(Operation::isList)
                .map(Operation::name)
                .filter(name -> !operations.names().contains(name + "Csv"))
                .toList();

        assertThat(without).isEmpty();
    }

    @Test
    void aCsvHasAllRowsAndNoFormulas() throws IOException {
        for (Operation csv : operations.all().stream().filter(Operation::isCsv).toList()) {
            Operation list = operations.named(csv.name().replaceFirst("Csv$", ""));
            assertThat(csv.path()).isEqualTo(list.path() + ".csv");
            assertWhole(csv, list);
        }
    }

    private void assertWhole(Operation csv, Operation list) throws IOException {
        Map<String, List<String>> given = new Samples(stack.log().events(), new Random(1)).of(list);
        given.put("asOf", List.of("2023-03-01T00:00:00Z"));
        Reply rows = viewer.get(csv.with(given));
        List<CSVRecord> read =
                CSVFormat.RFC4180.parse(new StringReader(rows.body())).getRecords();

        assertThat(rows.status()).as(rows.body()).isEqualTo(200);
        if (list.isList()) {
            assertThat(read).as(list.name()).hasSize(1 + total(list, given));
        }
        String cells = read.stream().flatMap(CSVRecord::stream).collect(Collectors.joining("\n"));
        assertThat(cells).doesNotContainPattern("(?m)^[=@\\t]|^[+-](?!\\d+(\\.\\d+)?$)");
    }

    private int total(Operation list, Map<String, List<String>> given) {
        return viewer.get(list.with(given)).json().get("totalCount").asInt();
    }
}
