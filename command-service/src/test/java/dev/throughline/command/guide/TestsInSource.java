package dev.throughline.command.guide;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the tests of a source file name: texts such as codes, with those tests that name them. */
final class TestsInSource extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree file;
    private final Map<String, Set<Place>> byText = new TreeMap<>();

    private TestsInSource(CompilationUnitTree file) {
        this.file = file;
    }

    static Map<String, Set<Place>> in(List<CompilationUnitTree> files) {
        Map<String, Set<Place>> all = new TreeMap<>();
        for (CompilationUnitTree file : files) {
            TestsInSource reader = new TestsInSource(file);
            reader.scan(file, null);
            reader.byText.forEach((text, tests) ->
                    all.computeIfAbsent(text, missing -> new TreeSet<>()).addAll(tests));
        }
        return all;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        found(literal);
        return null;
    }

    /** Of a sum only the whole says something. */
    @Override
    public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
        found(sum);
        return null;
    }

    private void found(ExpressionTree expression) {
        MethodTree method = Place.around(getCurrentPath(), MethodTree.class);
        String text = new Words(Map.of()).of(expression);
        if (method != null && isTest(method) && text.matches("[\\w-]+[\\w<>-]*(\\.[\\w<>-]+)+")) {
            byText.computeIfAbsent(text, missing -> new TreeSet<>()).add(Place.of(file, getCurrentPath()));
        }
    }

    private static boolean isTest(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(type -> type.toString().endsWith("Test"));
    }
}
