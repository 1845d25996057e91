package dev.throughline.local;

import dev.throughline.embedded.BrokerProcess;
import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine;

/** Where the program starts: as the command line, or as the broker, which the launcher starts from this same jar. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals("broker")) {
            BrokerProcess.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        System.exit(commandLine(Home.of(System.getenv())).execute(arguments));
    }

    static CommandLine commandLine(Home home) {
        return new CommandLine(new ThroughlineCommand())
                .addSubcommand(new UpCommand(home))
                .addSubcommand(new DownCommand(home))
                .addSubcommand(new StatusCommand(home))
                .addSubcommand(new ResetCommand(home))
                .addSubcommand(new TokenCommand(home))
                .addSubcommand(new ImportCommand(home))
                .addSubcommand(new LinesCommand())
                .addSubcommand(new ReplayCommand(home))
                .addSubcommand(new VerifyCommand(home))
                .setExecutionExceptionHandler((problem, command, parsed) -> explain(problem, command));
    }

    /** What we foresaw is told in words; anything else is a bug, and its stack trace helps to find it. */
    private static int explain(Exception problem, CommandLine command) throws Exception {
        return switch (problem) {
            case CannotContinue known -> {
                command.getErr().println(known.getMessage());
                yield known.exitCode();
            }
            case IOException outside -> {
                command.getErr().println(outside.getMessage());
                yield CannotContinue.FAILED;
            }
            case InterruptedException stopped -> 130;
            default -> throw problem;
        };
    }
}
