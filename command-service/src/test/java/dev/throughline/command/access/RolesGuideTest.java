package dev.throughline.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.dispatch.CommandCatalog;
import dev.throughline.command.dispatch.Permissions;
import dev.throughline.command.testing.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide, the matrix and the commands say the same about who may send what. */
class RolesGuideTest {
    private static final Path GUIDE = Path.of("../docs/guide/roles.md");

    @Test
    void theGuideShowsTheMatrix() throws IOException {
        List<List<String>> table = table();
        List<String> roles = table.getFirst();
        Map<String, Set<String>> shown = new HashMap<>();
        for (List<String> row : table.subList(2, table.size())) {
            assertThat(row).as("one column per role").hasSameSizeAs(roles);
            shown.put(row.getFirst().replace("`", ""), ticked(roles, row));
        }
        assertThat(roles.subList(1, roles.size())).containsExactlyInAnyOrderElementsOf(EndpointAccessTest.ROLES);
        assertThat(shown).isEqualTo(matrix());
    }

    @Test
    void everyCommandHasARowInTheMatrix() {
        assertThat(Permissions.matrix().keySet())
                .as("write a row for each command: who may send it?")
                .containsExactlyInAnyOrderElementsOf(
                        RunningService.shared().bean(CommandCatalog.class).names());
    }

    private static Map<String, Set<String>> matrix() {
        return Permissions.matrix().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, row -> Set.copyOf(row.getValue())));
    }

    private static Set<String> ticked(List<String> roles, List<String> row) {
        return IntStream.range(1, row.size())
                .filter(column -> row.get(column).equals("✓"))
                .mapToObj(roles::get)
                .collect(Collectors.toSet());
    }

    /** The first table of the guide: its head, the line below it, and its rows. */
    private static List<List<String>> table() throws IOException {
        return Files.readString(GUIDE)
                .lines()
                .dropWhile(line -> !line.startsWith("| Command |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(RolesGuideTest::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
