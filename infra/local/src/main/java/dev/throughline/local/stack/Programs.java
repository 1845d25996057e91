package dev.throughline.local.stack;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.Home;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What to run as the two services, as arguments of a JVM. */
public record Programs(List<String> commandService, List<String> queryService) {

    public static Programs builtIn(Home home) throws CannotContinue {
        return new Programs(program(home, "command-service"), program(home, "query-service"));
    }

    /**
     * The same, for a demo that may say when its lines were recorded. It lives for a minute before somebody looks at it: of
     * that the optimising compiler would take the larger part, on a small machine, and give back little.
     */
    public Programs forDemo() {
        var command = quicklyCompiled(commandService);
        command.add("--throughline.import.simulated-clock=true");
        return new Programs(command, quicklyCompiled(queryService));
    }

    private static List<String> quicklyCompiled(List<String> program) {
        var arguments = new ArrayList<>(program);
        arguments.addFirst("-XX:TieredStopAtLevel=1");
        return arguments;
    }

    /** The unpacked program if the script has unpacked it, else the executable jar. */
    private static List<String> program(Home home, String module) throws CannotContinue {
        var target = home.checkout().resolve(module).resolve("target");
        var unpacked = target.resolve("run").resolve(module + ".jar");
        var jar = Files.exists(unpacked) ? unpacked : target.resolve(module + ".jar");
        if (!Files.exists(jar)) {
            throw new CannotContinue(
                    CannotContinue.FAILED,
                    "Expected %s, found none; build it with ./mvnw -DskipTests package.".formatted(jar));
        }
        var arguments = new ArrayList<>(SharedClasses.flags(jar, module));
        arguments.addAll(List.of("-jar", jar.toString()));
        return arguments;
    }
}
