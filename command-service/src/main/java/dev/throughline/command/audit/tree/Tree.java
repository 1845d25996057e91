package dev.throughline.command.audit.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tree at one size, and what it proves: RFC 6962 §2.1.1 and §2.1.2, word for word.
 *
 * @param size how many leaves
 * @param subtrees of this tree or of one that grew from it
 */
public record Tree(long size, Subtrees subtrees) {

    public Hash root() {
        return size == 0 ? Hash.OF_NOTHING : root(0, size);
    }

    /** The siblings on the way from a leaf to the root, the lowest first. */
    public List<Hash> inclusionOf(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("expected a leaf below " + size + ", found " + leaf);
        }
        return path(leaf, 0, size);
    }

    /** What shows that the tree of {@code earlier} leaves is the beginning of this one. */
    public List<Hash> consistencyWith(long earlier) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("expected a size from 1 to " + size + ", found " + earlier);
        }
        return subproof(earlier, 0, size, true);
    }

    private Hash root(long begin, long end) {
        long leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return subtrees.root(height, begin >> height);
        }
        long split = begin + left(leaves);
        return Hash.ofInterior(root(begin, split), root(split, end));
    }

    private List<Hash> path(long leaf, long begin, long end) {
        if (end - begin == 1) {
            return List.of();
        }
        long split = begin + left(end - begin);
        return leaf < split
                ? and(path(leaf, begin, split), root(split, end))
                : and(path(leaf, split, end), root(begin, split));
    }

    private List<Hash> subproof(long earlier, long begin, long end, boolean known) {
        if (earlier == end) {
            return known ? List.of() : List.of(root(begin, end));
        }
        long split = begin + left(end - begin);
        return earlier <= split
                ? and(subproof(earlier, begin, split, known), root(split, end))
                : and(subproof(earlier, split, end, false), root(begin, split));
    }

    /** The largest power of two below the number of leaves. */
    private static long left(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private static List<Hash> and(List<Hash> before, Hash last) {
        return new ArrayList<>(Stream.concat(before.stream(), Stream.of(last)).toList());
    }
}
