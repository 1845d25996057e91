package dev.throughline.testing;

import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * PostgreSQL and Kafka for tests: in containers where Docker answers, else as processes of this machine. Each is started at
 * its first use, shared by the whole JVM and gone after it. The system property {@code throughline.parts} chooses:
 * {@code containers}, {@code embedded}, or {@code auto}.
 */
public final class RealParts {

    private static final Logger log = LoggerFactory.getLogger(RealParts.class);

    private RealParts() {}

    /** A new, empty, durable database of its own, owned by the role it names. */
    public static FreshDatabase postgres() {
        var name = uniqueName("t").replace('-', '_');
        return SharedPostgres.SERVER.create(name);
    }

    /** The broker, shared: choose topic and group names with {@link #uniqueName}. It creates no topic by itself. */
    public static Broker broker() {
        return SharedBroker.BROKER;
    }

    /** The prefix and something nobody else has, fit for topics, groups and ids. */
    public static String uniqueName(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static boolean containers() {
        var choice = System.getProperty("throughline.parts", "auto").toLowerCase(Locale.ROOT);
        return switch (choice) {
            case "containers" -> true;
            case "embedded" -> false;
            case "auto" -> DockerClientFactory.instance().isDockerAvailable();
            default ->
                throw new IllegalArgumentException(
                        "Expected throughline.parts to be containers, embedded or auto, found " + choice + ".");
        };
    }

    private static boolean containersFor(String part) {
        boolean containers = containers();
        log.info("{} for the tests: {}.", part, containers ? "a container" : "embedded, a process of this machine");
        return containers;
    }

    private static final class SharedPostgres {
        static final TestPostgres SERVER =
                containersFor("PostgreSQL") ? ContainerParts.postgres() : EmbeddedParts.postgres();
    }

    private static final class SharedBroker {
        static final Broker BROKER = containersFor("Kafka") ? ContainerParts.broker() : EmbeddedParts.broker();
    }
}
