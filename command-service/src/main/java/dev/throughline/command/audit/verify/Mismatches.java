package dev.throughline.command.audit.verify;

import dev.throughline.command.audit.tree.AuditedEvent;
import dev.throughline.command.audit.verify.Finding.Kind;
import dev.throughline.command.audit.verify.StoredLog.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Events that do not give their leaves. A leaf tells only that something changed; what it was is found by trying what
 * would give it: the content of another such event, one field of another, one byte.
 */
final class Mismatches {
    /** So many are kept and compared with each other; further ones are counted. */
    private static final int MOST = 64;

    /** So many are searched byte by byte, which takes about a second each. */
    private static final int SEARCHED = 3;

    private static final Map<String, BinaryOperator<AuditedEvent>> EXCHANGES = Map.of(
            "content", (event, other) -> at(event.position(), other),
            "payload", (event, other) -> with(event, event.context(), other.payload(), event),
            "context", (event, other) -> with(event, other.context(), event.payload(), event),
            "payload and context", (event, other) -> with(event, other.context(), other.payload(), event),
            "time", (event, other) -> with(event, event.context(), event.payload(), other));

    private final List<Mismatch> all = new ArrayList<>();
    private long beyond;

    private record Mismatch(AuditedEvent event, Leaf leaf, long index) {
        boolean wouldBe(AuditedEvent candidate) {
            return candidate.leaf().equals(leaf.hash());
        }
    }

    void add(AuditedEvent event, Leaf leaf, long index) {
        if (all.size() < MOST) {
            all.add(new Mismatch(event, leaf, index));
        } else {
            beyond++;
        }
    }

    void explainTo(Findings findings) {
        int searched = 0;
        for (Mismatch one : all) {
            Optional<String> swap = swap(one);
            String how = swap.isEmpty() && searched++ < SEARCHED ? byteOf(one) : "";
            findings.add(
                    swap.isPresent() ? Kind.SWAPPED : Kind.CHANGED,
                    one.index(),
                    one.event().position(),
                    Verification.name(one.event())
                            + swap.orElse(" was changed: what is stored does not give its leaf" + how + "."));
        }
        findings.more(beyond);
    }

    private Optional<String> swap(Mismatch one) {
        for (Mismatch other : all) {
            for (Map.Entry<String, BinaryOperator<AuditedEvent>> exchange : EXCHANGES.entrySet()) {
                if (other != one && one.wouldBe(exchange.getValue().apply(one.event(), other.event()))) {
                    return Optional.of(
                            " was swapped: the " + exchange.getKey() + " that belongs here stands at position "
                                    + other.event().position() + ".");
                }
            }
        }
        return Optional.empty();
    }

    private static String byteOf(Mismatch one) {
        return SingleByte.thatGives(one.leaf().hash(), one.event().canonical()).orElse("");
    }

    private static AuditedEvent at(long position, AuditedEvent event) {
        return new AuditedEvent(
                position,
                event.eventId(),
                event.stream(),
                event.sequence(),
                event.streamType(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.context(),
                event.payload());
    }

    private static AuditedEvent with(AuditedEvent event, String context, String payload, AuditedEvent timed) {
        return new AuditedEvent(
                event.position(),
                event.eventId(),
                event.stream(),
                event.sequence(),
                event.streamType(),
                event.type(),
                event.revision(),
                timed.recordedAt(),
                context,
                payload);
    }
}
