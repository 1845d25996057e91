package dev.throughline.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loaded classes kept between the runs of a program: the first run writes them when it ends, the next starts in half the work. */
final class SharedClasses {

    private SharedClasses() {}

    /** The JVM's flags for an unpacked program; none for an executable jar, whose classes a JVM cannot share. */
    static List<String> flags(Path jar, String name) {
        var directory = jar.toAbsolutePath().getParent();
        if (directory == null || !Files.exists(directory.resolve("unpacked"))) {
            return List.of();
        }
        // Which classes cannot be kept is of no interest to whoever reads the log.
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + directory.resolve(name + ".jsa"),
                "-Xlog:cds*=off");
    }
}
