package dev.throughline.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports of 127.0.0.1 that nobody listens on right now.
 *
 * <p>They lie below 32768, where operating systems begin to take the ports of outgoing connections from: a port above
 * it that was free a moment ago may be a client's by the time a server binds it.
 */
public final class FreePorts {
    private static final int FIRST = 10_240;
    private static final int END = 32_768;
    private static final int TRIES = 1000;

    private FreePorts() {}

    /** One that was free a moment ago; somebody else may take it first, so start on it soon. */
    public static int next() {
        return row(1);
    }

    /** The first of {@code count} ports in a row that were all free a moment ago. */
    public static int row(int count) {
        return ThreadLocalRandom.current()
                .ints(TRIES, FIRST, END - count)
                .filter(first -> IntStream.range(first, first + count).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected " + count
                        + " free ports in a row on 127.0.0.1, found none in " + TRIES + " places."));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
