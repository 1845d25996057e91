package dev.throughline.command.audit;

import dev.throughline.command.audit.SealedLog.Extent;
import dev.throughline.command.audit.tree.Checkpoint;
import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.tree.SignedNote;
import dev.throughline.command.audit.tree.SignerKey;
import dev.throughline.command.audit.tree.Tree;
import dev.throughline.command.log.CannotFollowException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the tree as it grows, and keeps every note that was signed. */
final class Checkpoints {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SealedLog log;
    private final SignerKey key;
    private final String origin;
    private final Clock clock;

    Checkpoints(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SealedLog log,
            SignerKey key,
            String origin,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.log = log;
        this.key = key;
        this.origin = origin;
        this.clock = clock;
    }

    SignerKey key() {
        return key;
    }

    /**
     * Signs the tree if it has grown since it was last signed; one instance at a time, since each note names the one
     * before it.
     *
     * @throws CannotFollowException when the tree does not continue the one that was last signed: somebody changed it
     */
    void signIfGrown() {
        transaction.executeWithoutResult(status -> {
            if (isOurTurn()) {
                signNext();
            }
        });
    }

    private void signNext() {
        Extent extent = log.extent();
        Optional<Signed> last = latest();
        if (extent.size() == last.map(Signed::size).orElse(0L)) {
            return;
        }
        StoredTree subtrees = log.subtrees();
        last.ifPresent(signed -> expectToContinue(signed.checkpoint(), extent, subtrees));
        Checkpoint checkpoint = new Checkpoint(
                origin,
                extent.size(),
                new Tree(extent.size(), subtrees).root(),
                extent.position(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Hash.ofNote(last.map(Signed::note).orElse("")));
        jdbc.sql("INSERT INTO audit_checkpoint (tree_size, note) VALUES (?, ?)")
                .params(extent.size(), key.sign(checkpoint.text()).note())
                .update();
    }

    private boolean isOurTurn() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('throughline checkpoints'))")
                .query(Boolean.class)
                .single();
    }

    Optional<Signed> latest() {
        return jdbc.sql("SELECT tree_size, note FROM audit_checkpoint ORDER BY tree_size DESC LIMIT 1")
                .query(Signed.class)
                .optional();
    }

    Optional<Signed> ofSize(long size) {
        return jdbc.sql("SELECT tree_size, note FROM audit_checkpoint WHERE tree_size = ?")
                .param(size)
                .query(Signed.class)
                .optional();
    }

    /** The next ones above a size, the smallest first. */
    List<Signed> after(long size, int limit) {
        return jdbc.sql("SELECT tree_size, note FROM audit_checkpoint WHERE tree_size > ? ORDER BY tree_size LIMIT ?")
                .params(size, limit)
                .query(Signed.class)
                .list();
    }

    private static void expectToContinue(Checkpoint last, Extent extent, StoredTree subtrees) {
        boolean continues = extent.size() > last.size()
                && new Tree(last.size(), subtrees).root().equals(last.root());
        if (!continues) {
            throw new CannotFollowException("expected the audit tree to continue the checkpoint of size " + last.size()
                    + ", but it does not, so nothing is signed: somebody changed audit_leaf, audit_node or"
                    + " audit_checkpoint; run 'verify' with a checkpoint that was kept elsewhere");
        }
    }

    /**
     * A checkpoint as it was signed.
     *
     * @param treeSize what the note says, too
     */
    record Signed(long treeSize, String note) {
        long size() {
            return treeSize;
        }

        Checkpoint checkpoint() {
            return Checkpoint.parse(signedNote().text());
        }

        SignedNote signedNote() {
            return SignedNote.parse(note);
        }
    }
}
