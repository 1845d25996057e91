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
public record Piece(
        @Schema(description = "What happened to it.") Fate fate,

        @Schema(description = "The text, spaces and line ends included.")
        String text) {
    private static final Pattern LINES = Pattern.compile("(?<=\n)");
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    /** Longer blocks are shown as gone and come as a whole: word by word they are not readable, and slow. */
    private static final int MOST_WORDS = 2_000;

    /** What happened to a piece. */
    public enum Fate {
        SAME,
        REMOVED,
        ADDED
    }

    /** Line by line, and within lines that changed word by word. */
    static List<Piece> between(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (Block block : blocks(split(LINES, before), split(LINES, after))) {
            if (block.isRewritten()) {
                words(block.before(), block.after(), pieces);
            } else {
                add(block, pieces);
            }
        }
        return List.copyOf(pieces);
    }

    private static void words(String before, String after, List<Piece> to) {
        List<String> source = split(WORDS, before);
        List<String> target = split(WORDS, after);
        if (Math.max(source.size(), target.size()) > MOST_WORDS) {
            add(new Block(false, before, after), to);
        } else {
            blocks(source, target).forEach(block -> add(block, to));
        }
    }

    private static void add(Block block, List<Piece> to) {
        if (block.same()) {
            add(Fate.SAME, block.before(), to);
        } else {
            add(Fate.REMOVED, block.before(), to);
            add(Fate.ADDED, block.after(), to);
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

    /** A stretch of both texts that is the same, or what stands in one and the other between two such. */
    private record Block(boolean same, String before, String after) {
        boolean isRewritten() {
            return !same && !before.isEmpty() && !after.isEmpty();
        }
    }

    /** The algorithm that spares memory tells what came and what went apart, even where one stands for the other. */
    private static List<Block> blocks(List<String> before, List<String> after) {
        Patch<String> patch = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true);
        List<Block> blocks = new ArrayList<>();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            boolean same = delta.getType() == DeltaType.EQUAL;
            String source = String.join("", delta.getSource().getLines());
            String target = String.join("", delta.getTarget().getLines());
            if (same || blocks.isEmpty() || blocks.getLast().same()) {
                blocks.add(new Block(same, source, target));
            } else {
                Block last = blocks.removeLast();
                blocks.add(new Block(false, last.before() + source, last.after() + target));
            }
        }
        return blocks;
    }

    private static List<String> split(Pattern at, String text) {
        return text.isEmpty() ? List.of() : List.of(at.split(text));
    }
}
