package dev.throughline.local;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line without a command: says which there are. */
@Command(
        name = "throughline",
        mixinStandardHelpOptions = true,
        version = "Throughline 0.1.0",
        description = "Runs and feeds a local Throughline, on 127.0.0.1 only. Not for production.",
        synopsisSubcommandLabel = "COMMAND")
final class ThroughlineCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected a command, found none.");
    }
}
