package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a stream stands within one transaction, which holds the lock on its version. */
final class StreamCursor {
    enum Verdict {
        NEXT,
        DUPLICATE,
        WAITING
    }

    private final StreamId stream;
    private final long storedVersion;
    private final @Nullable Parking storedParking;
    private long version;
    private long highest;
    private @Nullable Parking parking;
    private boolean open;
    private boolean parkedNow;

    StreamCursor(StreamId stream, long version, @Nullable Parking parking) {
        this.stream = stream;
        this.storedVersion = version;
        this.storedParking = parking;
        this.version = version;
        this.parking = parking;
        this.open = parking == null;
    }

    /** Lets the events pass for which a parked stream waits. It stays parked until it has all that it needs. */
    void reopen() {
        open = true;
    }

    /** Judges an event by its sequence: the next one moves the version, a later one parks the stream. */
    Verdict offer(LogEntry entry) {
        highest = Math.max(highest, entry.sequence());
        if (entry.sequence() <= version) {
            return Verdict.DUPLICATE;
        }
        if (open && entry.sequence() == version + 1) {
            version = entry.sequence();
            return Verdict.NEXT;
        }
        if (parking == null) {
            park(Parking.Cause.LOSS, entry, entry.sequence());
        }
        parking = park().needing(highest);
        return Verdict.WAITING;
    }

    /** Takes back that this event and those after it were the next ones. */
    void stopBefore(LogEntry poison) {
        version = poison.sequence() - 1;
        park(Parking.Cause.POISON, poison, parking == null ? highest : park().neededVersion());
    }

    /** Moves past an event without applying it. */
    void skip(long sequence) {
        version = sequence;
    }

    /** Ends the parking of a stream that was reopened and has all it needs by now. */
    void settle() {
        if (open && parking != null && parking.neededVersion() <= version) {
            parking = null;
        }
    }

    StreamId stream() {
        return stream;
    }

    long version() {
        return version;
    }

    /** Why the stream stands still; only to be asked of one that does. */
    Parking park() {
        return Objects.requireNonNull(parking);
    }

    boolean moved() {
        return version != storedVersion;
    }

    boolean parkedNow() {
        return parkedNow;
    }

    boolean lostNow() {
        return parkedNow && park().cause() == Parking.Cause.LOSS;
    }

    boolean parkingChanged() {
        return parking != null && (parkedNow || !parking.equals(storedParking));
    }

    boolean unparked() {
        return parking == null && storedParking != null;
    }

    private void park(Parking.Cause cause, LogEntry entry, long neededVersion) {
        parking = new Parking(cause, neededVersion, entry.position()).needing(highest);
        open = false;
        parkedNow = true;
    }
}
