package dev.throughline.local;

import dev.throughline.local.demo.Demo;
import dev.throughline.local.login.LoginAddress;
import dev.throughline.local.login.Persona;
import dev.throughline.local.login.Tokens;
import dev.throughline.local.people.Directory;
import dev.throughline.local.people.LocalPeople;
import dev.throughline.local.stack.Launcher;
import dev.throughline.local.stack.Ports;
import dev.throughline.local.stack.Programs;
import dev.throughline.local.stack.Secrets;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts everything and keeps it running until Ctrl-C.",
        footer = "Exit codes: 0 stopped as asked, 1 failed, 2 wrong usage, 3 already runs.")
final class UpCommand implements Callable<Integer> {

    private final Home home;

    @Option(names = "--demo", description = "Also record two invented years of three business units, once.")
    private boolean demo;

    @Option(names = "--detach", description = "Return when everything is ready and leave it running.")
    private boolean detach;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Use ports N to N+5: postgres, kafka, its controller, commands, queries, login.")
    private @Nullable Integer portBase;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UpCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws CannotContinue, IOException, InterruptedException {
        var ports = ports();
        if (detach) {
            return Detached.start(home, portBase, demo);
        }
        long start = System.nanoTime();
        var programs = Programs.builtIn(home);
        new Launcher(home, ports, demo ? programs.forDemo() : programs, UpCommand::say).run(() -> {
            var tokens = new Tokens(new LoginAddress(ports.login()), Secrets.read(home)::of);
            LocalPeople.of(home, new Directory(ports.commandUrl(), () -> tokens.tokenOf(Persona.OPS)))
                    .enter();
            if (demo) {
                importDemo(ports, tokens);
            }
            say(Welcome.to(ports, (System.nanoTime() - start) / 1e9));
        });
        return 0;
    }

    private Ports ports() {
        if (portBase == null) {
            return Ports.STANDARD;
        }
        if (portBase < 1024 || portBase > 65530) {
            throw new ParameterException(
                    spec.commandLine(), "Expected --port-base from 1024 to 65530, found " + portBase + ".");
        }
        return Ports.from(portBase);
    }

    private void importDemo(Ports ports, Tokens tokens) throws CannotContinue, IOException, InterruptedException {
        if (!Demo.of(home, ports.commandUrl(), ports.queryUrl(), tokens).tell(UpCommand::say)) {
            say("Some lines of the demo were refused; the rest is there.");
        }
    }

    private static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
