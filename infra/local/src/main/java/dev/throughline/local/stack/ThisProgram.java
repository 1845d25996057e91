package dev.throughline.local.stack;

import dev.throughline.local.Main;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start this very program again: from its jar, or from the classes of a build or an IDE. */
public final class ThisProgram {

    private ThisProgram() {}

    /** The JVM's arguments that run it with the heap and flags it has now. */
    public static List<String> sameArguments(List<String> own) {
        var arguments = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        arguments.addAll(SharedClasses.flags(path(), "up"));
        arguments.addAll(arguments(own.toArray(String[]::new)));
        return arguments;
    }

    /** Its jar, or whatever is first in its class path. */
    static Path path() {
        return Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0]);
    }

    /** The JVM's arguments that run it with these of its own. */
    static List<String> arguments(String... own) {
        var classPath = System.getProperty("java.class.path");
        var arguments = new ArrayList<String>();
        if (classPath.endsWith("infra-local.jar")) {
            arguments.addAll(List.of("-jar", classPath));
        } else {
            arguments.addAll(List.of("-cp", classPath, Main.class.getName()));
        }
        arguments.addAll(List.of(own));
        return arguments;
    }
}
