package dev.throughline.local.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What to write for each entry of a list, and a count of what could not be written. */
public final class Template {

    private final List<String> once;
    private final List<String> repeated;
    private final Map<String, Integer> missing = new LinkedHashMap<>();
    private int entries;

    private Template(List<String> once, List<String> repeated) {
        this.once = once;
        this.repeated = repeated;
    }

    public static Template read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static Template of(List<String> lines) {
        return new Template(
                lines.stream()
                        .filter(line -> line.startsWith("!"))
                        .map(line -> line.substring(1).strip())
                        .toList(),
                lines.stream()
                        .filter(line -> !line.startsWith("!") && !line.isBlank())
                        .toList());
    }

    public void writeOnce(Appendable out) throws IOException {
        for (var line : once) {
            out.append(line).append('\n');
        }
    }

    /** Writes the lines for one entry, without those whose fields it does not have. */
    public void write(JsonNode entry, Appendable out) throws IOException {
        entries++;
        for (var line : repeated) {
            Optional<String> absent = Placeholder.in(line)
                    .map(Placeholder::field)
                    .filter(field -> Placeholder.isMissing(entry.get(field)))
                    .findFirst();
            if (absent.isPresent()) {
                missing.merge(absent.get(), 1, Integer::sum);
            } else {
                out.append(Placeholder.fill(line, entry)).append('\n');
            }
        }
    }

    /** What was left out and why, for people. */
    public Stream<String> omissions() {
        return missing.entrySet().stream()
                .map(field ->
                        "Left out %d lines of %d entries: no %s.".formatted(field.getValue(), entries, field.getKey()));
    }
}
