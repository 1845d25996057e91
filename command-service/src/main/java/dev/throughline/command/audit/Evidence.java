package dev.throughline.command.audit;

import dev.throughline.command.audit.tree.Checkpoint;
import dev.throughline.command.audit.tree.SignedNote;
import dev.throughline.command.audit.tree.VerifierKey;
import dev.throughline.command.platform.MalformedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor brings along.
 *
 * @param keys public keys, as name+hash+key; without any, signatures are not checked
 * @param checkpoints signed notes that were kept elsewhere
 */
record Evidence(@Nullable List<String> keys, @Nullable List<String> checkpoints) {
    private static final int MOST_KEYS = 100;
    private static final int MOST_CHECKPOINTS = 1000;

    /** @throws MalformedRequest when one of them is not what it should be, or there are too many */
    void check() {
        if (given(keys).size() > MOST_KEYS || given(checkpoints).size() > MOST_CHECKPOINTS) {
            throw new MalformedRequest(
                    "evidence.too-much",
                    "Expected at most " + MOST_KEYS + " keys and " + MOST_CHECKPOINTS + " checkpoints.",
                    "Bring the newest checkpoint; it vouches for the ones before it.");
        }
        try {
            verifiers();
            notes().forEach(note -> Checkpoint.parse(SignedNote.parse(note).text()));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedRequest(
                    "evidence.malformed",
                    "Expected public keys and signed checkpoints, but one cannot be read.",
                    "Send keys as name+hash+key and the whole note of each checkpoint, with its line ends.");
        }
    }

    List<VerifierKey> verifiers() {
        return given(keys).stream().map(VerifierKey::parse).toList();
    }

    List<String> notes() {
        return given(checkpoints);
    }

    private static List<String> given(@Nullable List<String> some) {
        return some == null ? List.of() : some;
    }
}
