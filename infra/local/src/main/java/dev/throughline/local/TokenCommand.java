package dev.throughline.local;

import dev.throughline.local.login.LoginAddress;
import dev.throughline.local.login.Persona;
import dev.throughline.local.login.Tokens;
import dev.throughline.local.stack.RunningStack;
import dev.throughline.local.stack.Secrets;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a token, valid for 8 hours, and nothing else.",
        footer = "Personas: leader, pm, finance, reviewer, auditor, ops, viewer, outsider.")
final class TokenCommand implements Callable<Integer> {

    private final Home home;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "PERSONA",
            converter = PersonaConverter.class,
            description = "Who to be.")
    private Persona persona = Persona.VIEWER;

    TokenCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws CannotContinue, IOException, InterruptedException {
        var login = new LoginAddress(RunningStack.expectedIn(home).ports().login());
        System.out.println(new Tokens(login, Secrets.read(home)::of).tokenOf(persona));
        return 0;
    }
}
