package dev.throughline.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** The broker as a process of its own; SIGTERM stops it in order. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** Arguments: the directory, the clients' port, the controller's port. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "Expected DIRECTORY PORT CONTROLLER_PORT, found %d arguments.".formatted(arguments.length));
        }
        var broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
        broker.awaitEnd();
    }
}
