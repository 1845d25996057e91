package dev.throughline.local.stack;

import java.io.IOException;
import java.util.Optional;

/** One part of the stack. */
interface Part {

    String name();

    /** Where it listens, as people would write it. */
    String address();

    /** Launches it, without waiting until it is ready. */
    void start() throws IOException, InterruptedException;

    boolean isReady();

    /** The process it runs in, once it was started. */
    Optional<ProcessHandle> process();

    /** Stops it in order; does nothing if it does not run. */
    void stop() throws IOException, InterruptedException;
}
