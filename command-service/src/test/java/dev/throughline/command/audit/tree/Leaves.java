package dev.throughline.command.audit.tree;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Leaves, and their subtrees by the definition: the two halves hashed together, down to the leaf. */
record Leaves(List<Hash> leaves) implements Subtrees {

    static Leaves random(int count, long seed) {
        Random random = new Random(seed);
        return new Leaves(IntStream.range(0, count)
                .mapToObj(i -> {
                    byte[] data = new byte[1 + random.nextInt(40)];
                    random.nextBytes(data);
                    return Hash.ofLeaf(data);
                })
                .toList());
    }

    @Override
    public Hash root(int height, long index) {
        return height == 0
                ? leaves.get(Math.toIntExact(index))
                : Hash.ofInterior(root(height - 1, 2 * index), root(height - 1, 2 * index + 1));
    }
}
