package dev.throughline.local.demo;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.Home;
import dev.throughline.local.importing.StretchImport;
import dev.throughline.local.importing.TokenSource;
import dev.throughline.local.login.Persona;
import dev.throughline.local.login.Tokens;
import dev.throughline.local.people.Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records the demo in a stack, once. The moment of its telling is kept, so that a demo that was interrupted goes on with the
 * same lines, which are known by their keys.
 */
public record Demo(Path mark, String commandUrl, String queryUrl, Tokens tokens) {
    private static final long SEED = 20_241_125;
    private static final String DONE = " done";

    public static Demo of(Home home, String commandUrl, String queryUrl, Tokens tokens) {
        return new Demo(home.file("demo"), commandUrl, queryUrl, tokens);
    }

    /** True if no line was refused. */
    public boolean tell(Consumer<String> say) throws CannotContinue, IOException, InterruptedException {
        String moment = Files.exists(mark) ? Files.readString(mark).strip() : now();
        if (moment.endsWith(DONE)) {
            say.accept("The demo of " + moment.replace(DONE, "") + " is there already.");
            return true;
        }
        Files.writeString(mark, moment);
        List<Step> steps = DemoPortfolio.told(SEED, Instant.parse(moment));
        boolean whole = record(steps);
        new Directory(commandUrl, () -> tokens.tokenOf(Persona.OPS)).enter(Names.of(steps));
        Files.writeString(mark, moment + DONE);
        return whole;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private boolean record(List<Step> steps) throws CannotContinue, IOException, InterruptedException {
        long bytes = steps.stream()
                .mapToLong(step -> step instanceof Line line ? Telling.bytes(line).length : 0)
                .sum();
        TokenSource leader = () -> tokens.tokenOf(Persona.DEMO_LEADER);
        try (var lines = new StretchImport(commandUrl, bytes, System.out, System.err, System.console() != null);
                var decks = new ShownDecks(queryUrl, leader, () -> lines.goOn(leader))) {
            new Telling(lines, new ReviewMeeting(decks), tokens).tell(steps);
            return lines.finish();
        }
    }
}
