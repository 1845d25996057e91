package dev.throughline.command.guide;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where annotations of a name point at rules. */
final class Marks extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Pattern RULE = Pattern.compile("Rule\\.(\\w+)");

    private final String annotation;
    private final CompilationUnitTree file;
    private final Map<String, Set<Place>> byRule;

    private Marks(String annotation, CompilationUnitTree file, Map<String, Set<Place>> byRule) {
        this.annotation = annotation;
        this.file = file;
        this.byRule = byRule;
    }

    static Map<String, Set<Place>> of(String annotation, List<CompilationUnitTree> files) {
        Map<String, Set<Place>> byRule = new HashMap<>();
        files.forEach(file -> new Marks(annotation, file, byRule).scan(file, null));
        return byRule;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree mark, @Nullable Void nothing) {
        if (mark.getAnnotationType().toString().equals(annotation)) {
            TreePath marked = getCurrentPath();
            RULE.matcher(mark.getArguments().toString())
                    .results()
                    .forEach(rule -> byRule.computeIfAbsent(rule.group(1), missing -> new TreeSet<>())
                            .add(Place.of(file, marked)));
        }
        return super.visitAnnotation(mark, nothing);
    }
}
