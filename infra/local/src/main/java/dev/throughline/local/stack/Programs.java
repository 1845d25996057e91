package dev.throughline.local.stack;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What to run as the two services, as arguments of a JVM. */
public record Programs(List<String> commandService, List<String> queryService) {

    public static Programs builtIn(Home home) throws CannotContinue {
        return new Programs(
                jar(home.checkout().resolve("command-service/target/command-service.jar")),
                jar(home.checkout().resolve("query-service/target/query-service.jar")));
    }

    private static List<String> jar(Path file) throws CannotContinue {
        if (!Files.exists(file)) {
            throw new CannotContinue(
                    CannotContinue.FAILED,
                    "Expected %s, found none; build it with ./mvnw -DskipTests package.".formatted(file));
        }
        return List.of("-jar", file.toString());
    }
}
