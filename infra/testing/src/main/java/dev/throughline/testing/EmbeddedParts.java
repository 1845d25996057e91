package dev.throughline.testing;

import dev.throughline.embedded.FreePorts;
import dev.throughline.embedded.KafkaBroker;
import dev.throughline.embedded.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;

/** The parts without Docker: a server process and a broker inside this JVM, in directories that go with it. */
final class EmbeddedParts {

    private EmbeddedParts() {}

    static TestPostgres postgres() {
        var directory = TestDirectory.create("postgres");
        try {
            var server = PostgresServer.start(
                    directory.path(), FreePorts.next(), directory.path().resolve("log"));
            directory.deleteAtExit(server);
            return name -> create(server, name);
        } catch (IOException problem) {
            throw new IllegalStateException(
                    "Expected PostgreSQL to start for the tests, found that it does not.", problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL started for the tests.", interrupted);
        }
    }

    static Broker broker() {
        var directory = TestDirectory.create("kafka");
        try {
            var broker = KafkaBroker.start(directory.path(), FreePorts.next(), FreePorts.next());
            directory.deleteAtExit(broker);
            return new Broker(broker.bootstrapServers());
        } catch (IOException problem) {
            throw new IllegalStateException("Expected Kafka to start for the tests, found that it does not.", problem);
        }
    }

    private static FreshDatabase create(PostgresServer server, String name) {
        try {
            var database = server.database(name, name, name);
            var guest = server.guest(name, name + "_guest", name + "_guest");
            return new FreshDatabase(database.url(), database.username(), database.password(), guest.username());
        } catch (SQLException problem) {
            throw new IllegalStateException("Expected a new database for a test, found none.", problem);
        }
    }
}
