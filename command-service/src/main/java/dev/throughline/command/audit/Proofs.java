package dev.throughline.command.audit;

import dev.throughline.command.audit.Checkpoints.Signed;
import dev.throughline.command.audit.SealedLog.Sealed;
import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.tree.Tree;
import dev.throughline.command.platform.MalformedRequest;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves what an auditor asks for, always against something that was signed. */
final class Proofs {
    private final SealedLog log;
    private final Checkpoints checkpoints;

    Proofs(SealedLog log, Checkpoints checkpoints) {
        this.log = log;
        this.checkpoints = checkpoints;
    }

    Signed latest() {
        return checkpoints.latest().orElseThrow(Proofs::nothingSigned);
    }

    /** @param size of the checkpoint to prove it against; null for the latest */
    InclusionProof inclusion(Optional<Sealed> found, @Nullable Long size) {
        Signed signed = size == null ? latest() : checkpoints.ofSize(size).orElseThrow(Proofs::nothingSigned);
        Sealed sealed = found.filter(event -> event.index() < signed.size()).orElseThrow(Proofs::notSealed);
        return new InclusionProof(ProvenEvent.in(tree(signed.size()), sealed), SignedCheckpoint.of(signed));
    }

    BetEvidence bet(String bet) {
        String stream = "bet/" + bet;
        Signed signed = latest();
        List<Sealed> events = log.ofStream(stream);
        if (events.isEmpty()) {
            throw notSealed();
        }
        Tree tree = tree(signed.size());
        List<ProvenEvent> proven = events.stream()
                .filter(event -> event.index() < signed.size())
                .map(event -> ProvenEvent.in(tree, event))
                .toList();
        return new BetEvidence(stream, proven, events.size() - proven.size(), SignedCheckpoint.of(signed));
    }

    /** @param to the larger size; null for that of the latest checkpoint */
    ConsistencyProof consistency(long from, @Nullable Long to) {
        long sealed = log.extent().size();
        long later = to == null ? latest().size() : to;
        if (from < 1 || from > later || later > sealed) {
            throw new MalformedRequest(
                    "sizes.out-of-range",
                    "Expected sizes with 1 ≤ from ≤ to ≤ " + sealed + ", which is how many events are sealed.",
                    "Take the sizes from two checkpoints.");
        }
        Tree tree = tree(later);
        return new ConsistencyProof(
                from,
                new Tree(from, tree.subtrees()).root().base64(),
                later,
                tree.root().base64(),
                tree.consistencyWith(from).stream().map(Hash::base64).toList());
    }

    private Tree tree(long size) {
        return new Tree(size, log.subtrees());
    }

    private static Refusal nothingSigned() {
        return new Refusal(new Violation(
                null,
                Violation.Kind.UNKNOWN,
                "checkpoint.unknown",
                "Expected a checkpoint of that size, or any, but there is none.",
                "Take a size from the list of checkpoints; the first is signed a second after the first event.",
                Map.of()));
    }

    private static Refusal notSealed() {
        return new Refusal(new Violation(
                null,
                Violation.Kind.UNKNOWN,
                "event.not-sealed",
                "Expected something that the checkpoint covers, but found nothing.",
                "Check the position or id; what was recorded within the last second is signed with the next checkpoint.",
                Map.of()));
    }
}
