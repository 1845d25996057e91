package dev.throughline.command.audit;

import dev.throughline.command.audit.Checkpoints.Signed;
import dev.throughline.command.audit.tree.Checkpoint;
import java.time.Instant;

/**
 * A checkpoint for reading; what counts is the note, which says all of it and is signed.
 *
 * @param size how many events, from the first of the log on
 * @param root of the Merkle tree over them, in base64
 * @param position of the last of them in the log
 * @param time when it was signed
 * @param key which key signed it: its name, + and its hash
 * @param note the signed note
 */
record SignedCheckpoint(long size, String root, long position, Instant time, String key, String note) {

    static SignedCheckpoint of(Signed signed) {
        Checkpoint checkpoint = signed.checkpoint();
        return new SignedCheckpoint(
                checkpoint.size(),
                checkpoint.root().base64(),
                checkpoint.position(),
                checkpoint.at(),
                signed.signedNote().signatures().getFirst().key(),
                signed.note());
    }
}
