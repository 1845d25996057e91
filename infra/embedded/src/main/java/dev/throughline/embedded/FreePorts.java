package dev.throughline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1 that nobody listens on right now. */
public final class FreePorts {

    private FreePorts() {}

    /** One that was free a moment ago; somebody else may take it first, so start on it soon. */
    public static int next() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("Expected a free port on 127.0.0.1, found none.", none);
        }
    }
}
