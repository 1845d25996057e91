package dev.throughline.query.bet.narrative;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A piece of text that stayed, came or went. */
record Piece(
        @Schema(description = "What happened to it.") Fate fate,

        @Schema(description = "The text, spaces and line ends included.")
        String text) {
    private static final Pattern LINES = Pattern.compile("(?<=\n)");
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    /** Longer blocks are shown as gone and come as a whole: word by word they are not readable, and slow. */
    private static final int MOST_WORDS = 2_000;

    /** What happened to a piece. */
    enum Fate {
        SAME,
        REMOVED,
        ADDED
    }

    /** Line by line, and within lines that changed word by word. */
    static List<Piece> between(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        compare(split(LINES, before), split(LINES, after)).forEach(delta -> {
            String source = String.join("", delta.getSource().getLines());
            String target = String.join("", delta.getTarget().getLines());
            if (delta.getType() == DeltaType.CHANGE) {
                words(source, target, pieces);
            } else {
                add(delta, pieces);
            }
        });
        return List.copyOf(pieces);
    }

    private static void words(String before, String after, List<Piece> to) {
        List<String> source = split(WORDS, before);
        List<String> target = split(WORDS, after);
        if (Math.max(source.size(), target.size()) > MOST_WORDS) {
            add(Fate.REMOVED, before, to);
            add(Fate.ADDED, after, to);
        } else {
            compare(source, target).forEach(delta -> add(delta, to));
        }
    }

    private static void add(AbstractDelta<String> delta, List<Piece> to) {
        String source = String.join("", delta.getSource().getLines());
        if (delta.getType() == DeltaType.EQUAL) {
            add(Fate.SAME, source, to);
        } else {
            add(Fate.REMOVED, source, to);
            add(Fate.ADDED, String.join("", delta.getTarget().getLines()), to);
        }
    }

    /** Neighbours with one fate are one piece. */
    private static void add(Fate fate, String text, List<Piece> to) {
        if (text.isEmpty()) {
            return;
        }
        if (!to.isEmpty() && to.getLast().fate() == fate) {
            to.add(new Piece(fate, to.removeLast().text() + text));
        } else {
            to.add(new Piece(fate, text));
        }
    }

    private static List<AbstractDelta<String>> compare(List<String> before, List<String> after) {
        Patch<String> patch = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true);
        return patch.getDeltas();
    }

    private static List<String> split(Pattern at, String text) {
        return text.isEmpty() ? List.of() : List.of(at.split(text));
    }
}
