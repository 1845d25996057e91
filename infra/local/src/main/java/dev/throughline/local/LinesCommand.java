package dev.throughline.local;

import dev.throughline.local.lines.Entries;
import dev.throughline.local.lines.Template;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lines",
        mixinStandardHelpOptions = true,
        description = "Turns a list into import lines and prints them.",
        footer = {
            "The template's lines are repeated for each entry. $${name} is the entry's field, safe inside a JSON string;",
            "$${name|slug} makes an id of it, $${name|line} one line, $${name|json} its JSON value.",
            "A line whose field an entry does not have is left out. Lines that begin with ! come once, at the top."
        })
final class LinesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LIST", description = "A list: .json (an array), .ndjson, .jsonl, or .csv with a header.")
    private Path list = Path.of("");

    @Option(names = "--template", required = true, paramLabel = "FILE", description = "What to write for each entry.")
    private Path template = Path.of("");

    @Override
    public Integer call() throws IOException {
        var lines = Template.read(template);
        try (var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
                var entries = Entries.of(list)) {
            lines.writeOnce(out);
            while (entries.hasNext()) {
                lines.write(entries.next(), out);
            }
        }
        lines.omissions().forEach(System.err::println);
        return 0;
    }
}
