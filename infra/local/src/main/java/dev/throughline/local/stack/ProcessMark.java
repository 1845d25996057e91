package dev.throughline.local.stack;

import dev.throughline.embedded.LiveProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process by its number and the moment it started: the number alone may belong to another program by now. */
public record ProcessMark(long pid, Instant started) {

    /** The moment is computed from the machine's boot time, which wanders a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, if it is that one and still runs. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(LiveProcess::runs).filter(this::isThatOne);
    }

    private boolean isThatOne(ProcessHandle process) {
        var difference =
                Duration.between(started, ProcessMark.of(process).started()).abs();
        return difference.compareTo(TOLERANCE) <= 0;
    }
}
