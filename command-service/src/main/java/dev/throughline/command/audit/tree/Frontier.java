package dev.throughline.command.audit.tree;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a growing tree: one perfect subtree per bit of its size. All that is needed to append and to know the root. */
public final class Frontier {
    private final List<Hash> peaks = new ArrayList<>();
    private long size;

    /** Of a tree that has grown to this size. */
    public static Frontier of(long size, Subtrees subtrees) {
        Frontier frontier = new Frontier();
        long begin = 0;
        for (int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(size); height >= 0; height--) {
            if ((size >> height & 1) == 1) {
                frontier.peaks.add(subtrees.root(height, begin >> height));
                begin += 1L << height;
            }
        }
        frontier.size = size;
        return frontier;
    }

    /** What to do with a subtree that an append has made complete. */
    @FunctionalInterface
    public interface Completed {
        void subtree(int height, long index, Hash root);
    }

    /** Appends a leaf; tells of each subtree above the leaves that it completes, the lowest first. */
    public void append(Hash leaf, Completed completed) {
        Hash root = leaf;
        int height = 0;
        for (long index = size; (index & 1) == 1; index >>= 1) {
            root = Hash.ofInterior(peaks.removeLast(), root);
            height++;
            completed.subtree(height, index >> 1, root);
        }
        peaks.add(root);
        size++;
    }

    public long size() {
        return size;
    }

    /** The root of the tree as it is now. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = peaks.getLast();
        for (Hash left : peaks.reversed().subList(1, peaks.size())) {
            root = Hash.ofInterior(left, root);
        }
        return root;
    }
}
