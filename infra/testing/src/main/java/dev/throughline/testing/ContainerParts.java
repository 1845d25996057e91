package dev.throughline.testing;

import dev.throughline.embedded.Provisioning;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The parts in containers; Testcontainers removes them when the JVM ends. */
final class ContainerParts {

    private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:17-alpine");
    private static final DockerImageName KAFKA =
            DockerImageName.parse("apache/kafka").withTag(AppInfoParser.getVersion());

    private ContainerParts() {}

    @SuppressWarnings("resource") // Lives as long as the JVM.
    static TestPostgres postgres() {
        var container = new PostgreSQLContainer(POSTGRES);
        // Testcontainers would turn fsync off, and the services refuse to start on that.
        container.withCommand(
                "postgres",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "max_connections=200");
        container.start();
        return name -> create(container, name);
    }

    @SuppressWarnings("resource") // Lives as long as the JVM.
    static Broker broker() {
        var container = new KafkaContainer(KAFKA).withEnv(Map.of("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"));
        container.start();
        return new Broker(container.getBootstrapServers());
    }

    private static FreshDatabase create(PostgreSQLContainer container, String name) {
        var guest = name + "_guest";
        try (var connection =
                DriverManager.getConnection(container.getJdbcUrl(), container.getUsername(), container.getPassword())) {
            var provisioning = new Provisioning(connection);
            provisioning.role(name, name);
            provisioning.database(name, name);
            provisioning.role(guest, guest);
            provisioning.guest(name, guest);
        } catch (SQLException problem) {
            throw new IllegalStateException("Expected a new database in the container, found none.", problem);
        }
        var url = "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), name);
        return new FreshDatabase(url, name, name, guest);
    }
}
