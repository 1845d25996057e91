package dev.throughline.local;

import dev.throughline.local.login.LoginAddress;
import dev.throughline.local.login.Persona;
import dev.throughline.local.login.Tokens;
import dev.throughline.local.replaying.QueryService;
import dev.throughline.local.replaying.Replay;
import dev.throughline.local.replaying.Timeline;
import dev.throughline.local.stack.RunningStack;
import dev.throughline.local.stack.Secrets;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Shows a bet's life as a timeline: what happened, who recorded it, what it changed.",
        footer = "Exit codes: 0 shown, 1 no such bet for this persona or it failed, 2 wrong usage, 3 the stack does not"
                + " run.")
final class ReplayCommand implements Callable<Integer> {
    private static final int NARROWEST = 40;

    private final Home home;

    @Parameters(paramLabel = "BET", description = "The bet's id.")
    private String bet = "";

    @Option(
            names = "--until",
            paramLabel = "T",
            description = "Only what was true by then: an instant, or a date for the end of that day.")
    private @Nullable String until;

    @Option(
            names = "--known-at",
            paramLabel = "T",
            description = "Only what was recorded by then: an instant, or a date for the end of that day.")
    private @Nullable String knownAt;

    @Option(
            names = "--kind",
            paramLabel = "K",
            split = ",",
            description = "Only these kinds of events: families such as decision, or names such as bet.killed.")
    private List<String> kinds = List.of();

    @Option(names = "--json", description = "Print each step as one line of JSON, whole.")
    private boolean json;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "How wide a line may be; $${COLUMNS} unless told otherwise, else 80.")
    private @Nullable Integer width;

    @Option(
            names = "--as",
            paramLabel = "PERSONA",
            converter = PersonaConverter.class,
            description = "Who looks; auditor unless told otherwise.")
    private Persona persona = Persona.AUDITOR;

    ReplayCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws CannotContinue, IOException, InterruptedException {
        var ports = RunningStack.expectedIn(home).ports();
        var tokens = new Tokens(new LoginAddress(ports.login()), Secrets.read(home)::of);
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (var service = new QueryService(ports.queryUrl(), () -> tokens.tokenOf(persona))) {
            var replay = new Replay(service, bet, until, knownAt, kinds);
            if (json) {
                replay.lines(out);
            } else {
                replay.timeline(new Timeline(out, columns(), isColourful()));
            }
        }
        out.flush();
        return 0;
    }

    private int columns() {
        if (width != null) {
            return Math.max(NARROWEST, width);
        }
        var columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{1,4}")
                ? Math.max(NARROWEST, Integer.parseInt(columns))
                : Timeline.USUAL;
    }

    private static boolean isColourful() {
        var console = System.console();
        return console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
    }
}
