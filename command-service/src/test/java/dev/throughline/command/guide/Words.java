package dev.throughline.command.guide;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that an expression of the source makes, with {@code <name>} for what only a command can tell.
 *
 * @param known texts of constants and arguments by name
 */
record Words(Map<String, String> known) {
    private static final Pattern PLACE = Pattern.compile("%[sd]");

    String of(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case ParenthesizedTree inner -> of(inner.getExpression());
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS -> of(sum.getLeftOperand()) + of(sum.getRightOperand());
            case IdentifierTree name -> known.getOrDefault(name.getName().toString(), "<" + name + ">");
            case MemberSelectTree member -> "<" + member.getIdentifier() + ">";
            case MethodInvocationTree call -> ofCall(call);
            default -> "<…>";
        };
    }

    private String ofCall(MethodInvocationTree call) {
        String method = nameOf(call);
        boolean format = method.equals("formatted") && call.getMethodSelect() instanceof MemberSelectTree;
        if (format) {
            return filled(of(((MemberSelectTree) call.getMethodSelect()).getExpression()), call.getArguments());
        }
        boolean ofOneValue = method.equals("valueOf") && call.getArguments().size() == 1;
        return ofOneValue ? of(call.getArguments().getFirst()) : "<" + method + ">";
    }

    private String filled(String template, List<? extends ExpressionTree> arguments) {
        Iterator<? extends ExpressionTree> next = arguments.iterator();
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(next.hasNext() ? of(next.next()) : "<…>"));
    }

    static String nameOf(MethodInvocationTree call) {
        return switch (call.getMethodSelect()) {
            case MemberSelectTree member -> member.getIdentifier().toString();
            case ExpressionTree plain -> plain.toString();
        };
    }
}
