package dev.throughline.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void aByteOrderMarkWindowsLineEndsAndBlanksAtTheEndOfLinesVanish() throws Exception {
        assertThat(lines("\uFEFFone\r\ntwo \r\n\r\nthree")).containsExactly("one", "two", "", "three");
    }

    @Test
    void aCutLastLineIsALine() throws Exception {
        assertThat(lines("{\"a\":1}\n{\"b\":")).containsExactly("{\"a\":1}", "{\"b\":");
        assertThat(lines("one\n")).containsExactly("one");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void linesLongerThanItsBufferStayWhole() throws Exception {
        var big = "x".repeat(200_000);
        assertThat(lines("a\n" + big + "\nb")).containsExactly("a", big, "b");
    }

    @Test
    void aFileWithoutLineEndsDoesNotFillTheMemory() {
        assertThatThrownBy(() -> lines("a\n" + "x".repeat(3_000_000))).hasMessageContaining("line 2 is longer");
    }

    private static List<String> lines(String text) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                lines.add(new String(line, StandardCharsets.UTF_8));
            }
            assertThat(reader.bytes()).isLessThanOrEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
        return lines;
    }
}
