package dev.throughline.command.guide;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Every refusal that a source file can make, with its words; those of a private method once for each of its callers. */
final class RefusalsInSource extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final Map<String, Integer> ANSWERS =
            Map.of("FORBIDDEN", 403, "UNKNOWN", 404, "STALE", 412, "INPUT", 422, "STATE", 409);

    private final List<Refusable> found = new ArrayList<>();
    private final Map<String, String> constants = new HashMap<>();
    private final CompilationUnitTree file;
    private final Callers callers;

    private RefusalsInSource(CompilationUnitTree file) {
        this.file = file;
        this.callers = Callers.in(file);
    }

    static List<Refusable> in(CompilationUnitTree file) {
        RefusalsInSource reader = new RefusalsInSource(file);
        reader.scan(file, null);
        // What only passes on the code of somebody else is found where that one is.
        return reader.found.stream()
                .filter(refusable -> !refusable.code().matches("<\\w+>"))
                .distinct()
                .toList();
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        ExpressionTree value = variable.getInitializer();
        if (value != null && variable.getModifiers().getFlags().contains(Modifier.FINAL)) {
            constants.put(variable.getName().toString(), new Words(constants).of(value));
        }
        return super.visitVariable(variable, nothing);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        switch (call.getMethodSelect().toString()) {
            case "Violation.input" -> found("INPUT", null, arguments);
            case "Violation.state" -> found("STATE", null, arguments);
            case "Problem.of" -> status(arguments);
            default -> {}
        }
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
        List<? extends ExpressionTree> arguments = made.getArguments();
        switch (made.getIdentifier().toString()) {
            case "Violation" ->
                found(last(arguments.get(1)), last(arguments.getFirst()), arguments.subList(2, arguments.size()));
            case "MalformedRequest" -> status(arguments);
            default -> {}
        }
        return super.visitNewClass(made, nothing);
    }

    /** A status and the words, or only the words of a bad request. */
    private void status(List<? extends ExpressionTree> arguments) {
        if (arguments.size() == 4) {
            found(last(arguments.getFirst()), null, arguments.subList(1, 4));
        } else if (arguments.size() == 3) {
            found("BAD_REQUEST", null, arguments);
        }
    }

    private void found(String kind, @Nullable String rule, List<? extends ExpressionTree> words) {
        String named = rule == null || rule.equals("null") ? ruleAround(getCurrentPath()) : rule;
        for (Map<String, String> known : callers.knownIn(method(), constants)) {
            Words as = new Words(known);
            found.add(new Refusable(
                    as.of(words.get(0)), named, answer(kind), as.of(words.get(1)), as.of(words.get(2)), place()));
        }
    }

    private static int answer(String kind) {
        return ANSWERS.containsKey(kind)
                ? ANSWERS.get(kind)
                : kind.matches("[A-Z_]+") ? HttpStatus.valueOf(kind).value() : 0;
    }

    /** The rule of {@code Violation.state(…).with(…).of(Rule.X)}. */
    private static @Nullable String ruleAround(TreePath made) {
        TreePath path = made;
        while (path.getParentPath().getLeaf() instanceof MemberSelectTree member
                && path.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call) {
            if (member.getIdentifier().contentEquals("of")) {
                return last(call.getArguments().getFirst());
            }
            path = path.getParentPath().getParentPath();
        }
        return null;
    }

    private static String last(ExpressionTree name) {
        String whole = name.toString();
        return whole.substring(whole.lastIndexOf('.') + 1);
    }

    private @Nullable MethodTree method() {
        return Place.around(getCurrentPath(), MethodTree.class);
    }

    private Place place() {
        return Place.of(file, getCurrentPath());
    }
}
