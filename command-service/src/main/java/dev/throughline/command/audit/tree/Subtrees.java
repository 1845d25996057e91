package dev.throughline.command.audit.tree;

/** The perfect subtrees that are complete; they never change again, however the tree grows. */
public interface Subtrees {

    /**
     * The root of the subtree over the leaves from {@code index * 2^height} on, {@code 2^height} of them.
     *
     * @param height 0 for a leaf
     * @throws IllegalArgumentException when it is not complete
     */
    Hash root(int height, long index);
}
