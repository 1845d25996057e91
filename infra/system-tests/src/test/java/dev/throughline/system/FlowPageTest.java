package dev.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that leads a newcomer along one event names files that are there. */
class FlowPageTest {
    private static final Path HOME = Path.of(System.getProperty("throughline.home"));
    private static final Pattern NAME = Pattern.compile("`((?:[a-z]+/)+[A-Z][A-Za-z]+)[.`]");

    @Test
    void everyFileThatTheFlowPageNamesIsThere() throws IOException {
        List<String> named = NAME.matcher(Files.readString(HOME.resolve("docs/flow.md")))
                .results()
                .map(name -> "/" + name.group(1) + ".java")
                .toList();
        try (Stream<Path> files = Files.walk(HOME)) {
            List<String> present = files.map(Path::toString)
                    .filter(file -> file.endsWith(".java") && file.contains("src/main"))
                    .toList();
            assertThat(named)
                    .hasSizeGreaterThan(20)
                    .allMatch(name -> present.stream().anyMatch(file -> file.endsWith(name)));
        }
    }
}
