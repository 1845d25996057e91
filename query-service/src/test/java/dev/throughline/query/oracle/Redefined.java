package dev.throughline.query.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.bytebuddy.agent.ByteBuddyAgent;

/** A class of the running service whose source was changed; closing it brings the right one back. */
final class Redefined implements AutoCloseable {
    static final Path SOURCES = Path.of("src/main/java");
    private static final Instrumentation JVM = ByteBuddyAgent.install();

    private final Map<String, byte[]> right;

    private Redefined(Map<String, byte[]> right) {
        this.right = right;
    }

    /** @throws IllegalArgumentException when the source does not have the piece that should be wrong exactly once */
    static Redefined by(Mistake mistake) {
        String name = "dev.throughline.query." + mistake.type();
        String source = read(SOURCES.resolve(name.replace('.', '/') + ".java"));
        int at = source.indexOf(mistake.right());
        if (at < 0 || source.indexOf(mistake.right(), at + 1) >= 0) {
            throw new IllegalArgumentException("expected once in the source of " + name + ": " + mistake.right());
        }
        Map<String, byte[]> right = compiled(name, source);
        Map<String, byte[]> wrong = compiled(name, source.replace(mistake.right(), mistake.wrong()));
        wrong.entrySet().removeIf(each -> Arrays.equals(each.getValue(), right.get(each.getKey())));
        right.keySet().retainAll(wrong.keySet());
        define(wrong);
        return new Redefined(right);
    }

    @Override
    public void close() {
        define(right);
    }

    private static void define(Map<String, byte[]> classes) {
        try {
            for (var each : classes.entrySet()) {
                JVM.redefineClasses(new ClassDefinition(Class.forName(each.getKey()), each.getValue()));
            }
        } catch (ReflectiveOperationException | java.lang.instrument.UnmodifiableClassException e) {
            throw new IllegalStateException("expected to change only bodies of methods", e);
        }
    }

    /** With the options of the build that decide what a class consists of. */
    private static Map<String, byte[]> compiled(String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        var files = new InMemory(compiler.getStandardFileManager(null, null, null));
        boolean good = compiler.getTask(
                        messages,
                        files,
                        null,
                        List.of("-g", "-parameters", "-proc:none", "-implicit:none"),
                        null,
                        List.of(new Source(name, source)))
                .call();
        if (!good) {
            throw new IllegalArgumentException(messages.toString());
        }
        Map<String, byte[]> classes = new HashMap<>();
        files.outputs.forEach((each, bytes) -> classes.put(each, bytes.toByteArray()));
        return classes;
    }

    static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    outputs.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
