package dev.throughline.query.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.env.Environment;

/** While the database is away both surfaces say so, and answer again when it is back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayTest {
    private final Stack stack = new Stack("--spring.datasource.hikari.connection-timeout=500");
    private final Asker viewer = stack.as("viewer", "*");

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void whileTheDatabaseIsAwayTheServiceIsUnavailableAndThenAnswersAgain() throws SQLException {
        close(true);
        try {
            Reply rest = viewer.get("/v1/roadmap");
            assertThat(rest.status()).isEqualTo(503);
            assertThat(rest.text("/code")).isEqualTo("service.unavailable");
            assertThat(rest.headers().firstValue("Retry-After")).isPresent();

            Reply graphql = viewer.graphql("{ roadmap { position } }", Map.of());
            assertThat(graphql.text("/errors/0/extensions/code")).isEqualTo("service.unavailable");
        } finally {
            close(false);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> viewer.get("/v1/roadmap").status() == 200);
    }

    /** Nobody may close the database that they are connected to, so this comes from next door. */
    private void close(boolean closed) throws SQLException {
        Environment settings = stack.service().getEnvironment();
        String url = settings.getRequiredProperty("spring.datasource.url");
        String user = settings.getRequiredProperty("spring.datasource.username");
        String password = settings.getRequiredProperty("spring.datasource.password");
        try (Connection nextDoor =
                        DriverManager.getConnection(url.replaceFirst("/[^/]+$", "/postgres"), user, password);
                var statement = nextDoor.createStatement()) {
            statement.execute("ALTER DATABASE " + user + " ALLOW_CONNECTIONS " + !closed);
            if (closed) {
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + user + "'");
            }
        }
    }
}
