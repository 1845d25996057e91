package dev.throughline.command.guide;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Who calls the methods of a file from within it, and with what. */
record Callers(Map<String, List<List<? extends ExpressionTree>>> argumentsByMethod) {

    static Callers in(CompilationUnitTree file) {
        Map<String, List<List<? extends ExpressionTree>>> calls = new HashMap<>();
        file.accept(
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                        calls.computeIfAbsent(Words.nameOf(call), missing -> new ArrayList<>())
                                .add(call.getArguments());
                        return super.visitMethodInvocation(call, nothing);
                    }
                },
                null);
        return new Callers(calls);
    }

    /** What names mean in a method: once per caller of a private one, else once. */
    List<Map<String, String>> knownIn(@Nullable MethodTree method, Map<String, String> constants) {
        if (method == null || !method.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
            return List.of(constants);
        }
        List<Map<String, String>> known =
                argumentsByMethod.getOrDefault(method.getName().toString(), List.of()).stream()
                        .filter(arguments ->
                                arguments.size() == method.getParameters().size())
                        .map(arguments -> with(constants, method, arguments))
                        .toList();
        return known.isEmpty() ? List.of(constants) : known;
    }

    private static Map<String, String> with(
            Map<String, String> constants, MethodTree method, List<? extends ExpressionTree> arguments) {
        Map<String, String> known = new HashMap<>(constants);
        for (int i = 0; i < arguments.size(); i++) {
            String name = method.getParameters().get(i).getName().toString();
            String value = new Words(constants).of(arguments.get(i));
            // Another variable says no more than the method's own name for it.
            known.put(name, value.startsWith("<") ? "<" + name + ">" : value);
        }
        return known;
    }
}
