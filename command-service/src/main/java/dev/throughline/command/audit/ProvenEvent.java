package dev.throughline.command.audit;

import dev.throughline.command.audit.SealedLog.Sealed;
import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.tree.Tree;
import java.util.List;

/**
 * An event and the proof that a tree contains it.
 *
 * @param event all that its leaf is made of
 * @param index of its leaf, from 0
 * @param leaf its hash, in base64
 * @param path the siblings from the leaf up to the root, in base64
 */
record ProvenEvent(SealedEvent event, long index, String leaf, List<String> path) {

    static ProvenEvent in(Tree tree, Sealed sealed) {
        return new ProvenEvent(
                SealedEvent.of(sealed.event()),
                sealed.index(),
                sealed.leaf().base64(),
                tree.inclusionOf(sealed.index()).stream().map(Hash::base64).toList());
    }
}
