package dev.throughline.command.audit.verify;

import dev.throughline.command.audit.tree.Checkpoint;
import dev.throughline.command.audit.tree.Frontier;
import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.tree.SignedNote;
import dev.throughline.command.audit.tree.VerifierKey;
import dev.throughline.command.audit.verify.Finding.Kind;
import dev.throughline.command.audit.verify.StoredLog.StoredNote;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that was signed, stored or brought from outside, held against the tree as it grows past its size. */
final class Testimony {
    private final Rows<StoredNote> stored;
    private final TreeMap<Long, List<String>> outside;
    private final List<VerifierKey> keys;
    private final Findings findings;
    private String noteBefore = "";
    private long sizeBefore;
    private long agreedSize;
    private long agreedPosition;
    private long checked;
    private boolean disagreed;

    Testimony(Rows<StoredNote> stored, Map<Long, List<String>> outside, List<VerifierKey> keys, Findings findings) {
        this.stored = stored;
        this.outside = new TreeMap<>(outside);
        this.keys = keys;
        this.findings = findings;
    }

    long checked() {
        return checked;
    }

    /** The tree has reached a size. */
    void at(Frontier tree, long position) throws SQLException {
        long size = tree.size();
        // A row whose size no tree ever has was put there.
        while (!stored.isAtEnd() && stored.current().size() < size) {
            hear(stored.current().size(), null, position);
        }
        boolean isSigned = !stored.isAtEnd() && stored.current().size() == size || outside.containsKey(size);
        if (isSigned) {
            hear(size, tree.root(), position);
        }
    }

    /** The log has ended: what speaks of more than there is speaks of what is gone. */
    void end(long size, long position, boolean eventsFollow) throws SQLException {
        TreeSet<Long> beyond = new TreeSet<>();
        while (!stored.isAtEnd()) {
            beyond.add(stored.current().size());
            hear(stored.current().size(), null, position);
        }
        beyond.addAll(outside.tailMap(size, false).keySet());
        while (!outside.isEmpty()) {
            hear(outside.firstKey(), null, position);
        }
        if (!beyond.isEmpty()) {
            boolean isTheEnd = agreedSize == size;
            findings.add(
                    eventsFollow ? Kind.TREE_CHANGED : isTheEnd ? Kind.NEWEST_DELETED : Kind.REWRITTEN,
                    agreedSize,
                    0,
                    "A checkpoint covers " + beyond.last() + " events, but only " + size + " leaves are there, the last"
                            + " at position " + position + ": what is missing stood "
                            + (isTheEnd
                                    ? "behind it"
                                    : "behind position " + agreedPosition + " (event " + agreedSize
                                            + "), the last on which a checkpoint that can be believed agrees")
                            + (eventsFollow ? "; events that follow have lost their leaves." : "."));
        }
    }

    private void hear(long size, @Nullable Hash root, long position) throws SQLException {
        List<Statement> statements = new ArrayList<>();
        String note = null;
        if (!stored.isAtEnd() && stored.current().size() == size) {
            note = stored.current().note();
            hearStored(root, position).ifPresent(statements::add);
        }
        List<String> brought = outside.remove(size);
        for (String one : brought == null ? List.<String>of() : brought) {
            if (!one.equals(note)) {
                replaced(size, position, note == null);
                read(one, size, root, position, true).ifPresent(statements::add);
            } else {
                statements.replaceAll(Statement::confirmed);
            }
        }
        if (root != null) {
            conclude(statements, size, position);
        }
    }

    private Optional<Statement> hearStored(@Nullable Hash root, long position) throws SQLException {
        StoredNote row = stored.current();
        stored.next();
        checked++;
        Optional<Statement> statement = read(row.note(), row.size(), root, position, false);
        statement.ifPresent(said -> expectToFollow(said.checkpoint(), row.size()));
        noteBefore = row.note();
        sizeBefore = row.size();
        return statement;
    }

    private Optional<Statement> read(String note, long size, @Nullable Hash root, long position, boolean isBrought) {
        String which = "The checkpoint of size " + size + (isBrought ? " that you brought" : " that is stored");
        try {
            SignedNote signed = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            boolean isSigned = keys.stream().anyMatch(key -> key.signed(signed));
            if (!keys.isEmpty() && !isSigned) {
                String named = signed.signatures().getFirst().key();
                add(
                        Kind.FOREIGN_SIGNATURE,
                        size,
                        position,
                        which + " is not signed by a key that you gave: it names " + named
                                + (isGiven(named) ? ", which did not sign this text." : "."));
            }
            if (checkpoint.size() != size) {
                add(Kind.CHECKPOINT_CHANGED, size, position, which + " speaks of size " + checkpoint.size() + ".");
                return Optional.empty();
            }
            boolean agrees = root != null && checkpoint.root().equals(root) && checkpoint.position() == position;
            return Optional.of(new Statement(checkpoint, isSigned || isBrought && keys.isEmpty(), agrees, which));
        } catch (IllegalArgumentException unreadable) {
            add(Kind.CHECKPOINT_CHANGED, size, position, which + " cannot be read: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** One disagreement is told: all later ones are because of the same change. */
    private void conclude(List<Statement> statements, long size, long position) {
        if (disagreed) {
            return;
        }
        Optional<Statement> against =
                statements.stream().filter(statement -> !statement.agrees()).findFirst();
        if (against.isPresent()) {
            disagreed = true;
            findings.add(
                    Kind.REWRITTEN,
                    agreedSize,
                    0,
                    "Behind position " + agreedPosition + " (event " + agreedSize + ", the last on which a checkpoint"
                            + " that can be believed agrees) and up to position " + position + " (event " + size
                            + ") the log is not the one that was signed: "
                            + against.get().which()
                            + " has another root or position.");
        } else if (statements.stream().anyMatch(Statement::isBelieved)) {
            agreedSize = size;
            agreedPosition = position;
        }
    }

    private void expectToFollow(Checkpoint checkpoint, long size) {
        if (!checkpoint.previous().equals(Hash.ofNote(noteBefore))) {
            findings.add(
                    Kind.CHECKPOINT_DROPPED,
                    sizeBefore,
                    0,
                    "The checkpoint of size " + size + " that is stored does not follow "
                            + (noteBefore.isEmpty() ? "none" : "that of size " + sizeBefore)
                            + ", which now stands before it: one between them was dropped or changed.");
        }
    }

    private void replaced(long size, long position, boolean isGone) {
        add(
                Kind.CHECKPOINT_DROPPED,
                size,
                position,
                "The checkpoint of size " + size + " that you brought is "
                        + (isGone ? "not stored any more." : "not the one that is stored now."));
    }

    private boolean isGiven(String id) {
        return keys.stream().anyMatch(key -> key.id().equals(id));
    }

    private void add(Kind kind, long size, long position, String words) {
        findings.add(kind, size - 1, position, words);
    }

    /**
     * What one checkpoint says about the tree.
     *
     * @param isBelieved whether nobody who only owns the database can have written it
     * @param agrees whether the tree is as it says
     */
    private record Statement(Checkpoint checkpoint, boolean isBelieved, boolean agrees, String which) {
        /** Somebody brought the very same from outside. */
        Statement confirmed() {
            return new Statement(checkpoint, true, agrees, which);
        }
    }
}
