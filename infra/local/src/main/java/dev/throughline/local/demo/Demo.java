package dev.throughline.local.demo;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.Home;
import dev.throughline.local.importing.StretchImport;
import dev.throughline.local.importing.StretchImport.Stretch;
import dev.throughline.local.login.Persona;
import dev.throughline.local.login.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records the demo in a stack, once. The day of its telling is kept, so that a demo that was interrupted goes on with the
 * same lines, which are known by their keys.
 */
public record Demo(Path mark, String commandUrl, Tokens tokens) {
    private static final long SEED = 20_241_125;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DONE = " done";

    public static Demo of(Home home, String commandUrl, Tokens tokens) {
        return new Demo(home.file("demo"), commandUrl, tokens);
    }

    /** True if no line was refused. */
    public boolean tell(Consumer<String> say) throws CannotContinue, IOException, InterruptedException {
        String day = Files.exists(mark) ? Files.readString(mark).strip() : today();
        if (day.endsWith(DONE)) {
            say.accept("The demo of " + day.replace(DONE, "") + " is there already.");
            return true;
        }
        Files.writeString(mark, day);
        List<Line> lines = DemoPortfolio.lines(SEED, LocalDate.parse(day));
        boolean whole = record(lines);
        new Names(commandUrl, () -> tokens.tokenOf(Persona.OPS)).enter(lines);
        Files.writeString(mark, day + DONE);
        return whole;
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private boolean record(List<Line> lines) throws CannotContinue, IOException, InterruptedException {
        return new StretchImport(commandUrl, System.out, System.err, System.console() != null).run(stretches(lines));
    }

    /** Lines one after the other in one voice are one stretch. */
    private List<Stretch> stretches(List<Line> lines) throws IOException {
        List<Stretch> stretches = new ArrayList<>();
        for (int from = 0, to; from < lines.size(); from = to) {
            Voice voice = lines.get(from).voice();
            to = from;
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            while (to < lines.size() && lines.get(to).voice() == voice) {
                text.write(JSON.writeValueAsBytes(json(lines.get(to++))));
                text.write('\n');
            }
            stretches.add(new Stretch(() -> tokens.tokenOf(voice.persona()), text.toByteArray()));
        }
        return stretches;
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("command", line.command());
        json.put("id", line.id());
        json.put("at", line.at().toString());
        json.put("key", line.key());
        json.put("payload", line.payload());
        if (line.actor() != null) {
            json.put("actor", line.actor());
        }
        if (line.reason() != null) {
            json.put("reason", line.reason());
        }
        return json;
    }
}
