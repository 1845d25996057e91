package dev.throughline.command.guide;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources as the compiler reads them. */
final class Sources {
    static final Path MAIN = Path.of("src/main/java/dev/throughline/command");
    static final Path TEST = Path.of("src/test/java/dev/throughline/command");

    private Sources() {}

    static List<CompilationUnitTree> under(Path root) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths(root)));
            return Stream.<CompilationUnitTree>of(stream(task.parse()).toArray(CompilationUnitTree[]::new))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<? extends CompilationUnitTree> stream(Iterable<? extends CompilationUnitTree> units) {
        return java.util.stream.StreamSupport.stream(units.spliterator(), false);
    }

    private static List<Path> paths(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
