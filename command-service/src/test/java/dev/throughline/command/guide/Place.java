package dev.throughline.command.guide;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A method in a source file.
 *
 * @param name class and method
 * @param file its path below the module
 */
record Place(String name, String file) implements Comparable<Place> {

    static Place of(CompilationUnitTree file, TreePath path) {
        MethodTree method = around(path, MethodTree.class);
        ClassTree type = around(path, ClassTree.class);
        String name = type == null ? "" : type.getSimpleName().toString();
        return new Place(
                method == null ? name : name + "." + method.getName(),
                file.getSourceFile().getName());
    }

    static <T extends Tree> @Nullable T around(TreePath inside, Class<T> kind) {
        for (TreePath path = inside; path != null; path = path.getParentPath()) {
            if (kind.isInstance(path.getLeaf())) {
                return kind.cast(path.getLeaf());
            }
        }
        return null;
    }

    /** As a link of a page in docs/guide. */
    String link() {
        return "[`" + name + "`](../../command-service/" + file + ")";
    }

    @Override
    public int compareTo(Place other) {
        return Comparator.comparing(Place::name).thenComparing(Place::file).compare(this, other);
    }
}
