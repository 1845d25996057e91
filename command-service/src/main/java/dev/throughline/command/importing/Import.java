package dev.throughline.command.importing;

import dev.throughline.command.dispatch.CommandCatalog;
import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.ExpectedVersion;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.platform.MalformedRequest;
import dev.throughline.command.platform.Moments;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.Slug;
import dev.throughline.events.StreamId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One import under way: turns each line into an ordinary command and sends it on. */
final class Import {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final JsonMapper json;
    private final CommandCatalog catalog;
    private final Sink sink;
    private final Actor importer;

    Import(JsonMapper json, CommandCatalog catalog, Sink sink, Actor importer) {
        this.json = json;
        this.catalog = catalog;
        this.sink = sink;
        this.importer = importer;
    }

    /** Where commands go: to the store, or to a rehearsal. */
    interface Sink {
        Receipt submit(String id, Object command, Conditions conditions);
    }

    /** @throws MalformedRequest when the line says nothing; JSON reads the word {@code null} as no line at all */
    ImportLine read(String text) {
        ImportLine line = json.readValue(text, ImportLine.class);
        if (line == null) {
            throw new MalformedRequest(
                    "line.empty",
                    "Expected a JSON object with 'command', 'id', 'key' and 'payload', but found null.",
                    "Compare the line with the guide to imports.");
        }
        return line;
    }

    /** @throws Refusal with every rule that the line breaks */
    Receipt submit(ImportLine line) {
        Object command = command(line);
        return sink.submit(
                Objects.requireNonNull(line.id()),
                command,
                new Conditions(
                        importer,
                        Objects.requireNonNull(line.key()),
                        Moments.parse(line.at()),
                        line.reason(),
                        line.actor(),
                        line.historic() == null ? Waiver.NONE : new Waiver.Historic(line.historic()),
                        ExpectedVersion.ANY,
                        Objects.requireNonNull(line.key()),
                        false));
    }

    private Object command(ImportLine line) {
        Checks checks = new Checks()
                .text("historic", Objects.requireNonNullElse(line.historic(), "not historic"), 1000)
                .rule(
                        isId(line),
                        () -> Violation.input(
                                "id.malformed",
                                "Expected an 'id' that matches " + Slug.PATTERN + ".",
                                "Use lower-case letters, digits and hyphens."))
                .rule(
                        line.key() != null && KEY.matcher(line.key()).matches(),
                        () -> Violation.input(
                                "key.malformed",
                                "Expected a 'key' of 1 to 200 visible ASCII characters, unique per line.",
                                "The key makes the line safe to send again; say what it records, such as chromecast/proposed."))
                .present("payload", line.payload() == null || line.payload().isNull() ? null : line.payload());
        CommandCatalog.Entry entry = known(checks, line.command());
        if (checks.then(List::of) instanceof Verdict.Refused<?> refused) {
            throw new Refusal(refused.violations());
        }
        return json.treeToValue(
                Objects.requireNonNull(line.payload()),
                Objects.requireNonNull(entry).type());
    }

    /** What can be the id of a stream that this command goes to, or of any if there is no such command. */
    private boolean isId(ImportLine line) {
        String kind = Optional.ofNullable(line.command())
                .flatMap(catalog::find)
                .map(entry -> entry.kind().name())
                .orElse("bet");
        return line.id() != null && StreamId.isStream(kind + "/" + line.id());
    }

    private CommandCatalog.@Nullable Entry known(Checks checks, @Nullable String name) {
        CommandCatalog.Entry entry = name == null ? null : catalog.find(name).orElse(null);
        checks.rule(
                entry != null,
                () -> Violation.input(
                        "command.unknown",
                        "Expected one of the commands " + catalog.names() + ".",
                        "Correct 'command'."));
        return entry;
    }
}
