package dev.throughline.local.stack;

import dev.throughline.local.Main;
import java.util.ArrayList;
import java.util.List;

/** How to start this very program again: from its jar, or from the classes of a build or an IDE. */
public final class ThisProgram {

    private ThisProgram() {}

    /** The JVM's arguments that run it with these of its own. */
    public static List<String> arguments(String... own) {
        var path = System.getProperty("java.class.path");
        var arguments = new ArrayList<String>();
        if (path.endsWith("infra-local.jar")) {
            arguments.addAll(List.of("-jar", path));
        } else {
            arguments.addAll(List.of("-cp", path, Main.class.getName()));
        }
        arguments.addAll(List.of(own));
        return arguments;
    }
}
