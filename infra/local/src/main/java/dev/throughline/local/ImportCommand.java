package dev.throughline.local;

import dev.throughline.local.importing.FileImport;
import dev.throughline.local.importing.Lines;
import dev.throughline.local.login.LoginAddress;
import dev.throughline.local.login.Persona;
import dev.throughline.local.login.Tokens;
import dev.throughline.local.stack.RunningStack;
import dev.throughline.local.stack.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Records a file of commands, one per line (NDJSON). Stop it and run it again as you like.",
        footer = "Exit codes: 0 nothing was refused, 1 some lines were or it failed, 3 the stack does not run.")
final class ImportCommand implements Callable<Integer> {

    private final Home home;

    @Parameters(paramLabel = "FILE", description = "The commands; ./throughline lines makes them from any list.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Say what would be refused and record nothing.")
    private boolean dryRun;

    @Option(
            names = "--as",
            paramLabel = "PERSONA",
            converter = PersonaConverter.class,
            description = "Who imports; ops unless told otherwise.")
    private Persona persona = Persona.OPS;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also write the refused lines to this file (NDJSON).")
    private @Nullable Path report;

    ImportCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws CannotContinue, IOException, InterruptedException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CannotContinue(
                    CannotContinue.FAILED, "Expected a readable file, found none at %s.".formatted(file));
        }
        var ports = RunningStack.expectedIn(home).ports();
        var secrets = Secrets.read(home);
        var tokens = new Tokens(new LoginAddress(ports.login()), secrets::of);
        var fileImport = FileImport.of(ports.commandUrl(), () -> tokens.tokenOf(persona), report);
        boolean complete = dryRun ? fileImport.dryRun(Lines.of(file)) : fileImport.run(Lines.of(file));
        return complete ? 0 : CannotContinue.FAILED;
    }
}
