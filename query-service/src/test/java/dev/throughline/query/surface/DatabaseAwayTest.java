package dev.throughline.query.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

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
        DatabaseDoor door = DatabaseDoor.of(stack);
        door.shut();
        try {
            Reply rest = viewer.get("/v1/roadmap");
            assertThat(rest.status()).isEqualTo(503);
            assertThat(rest.text("/code")).isEqualTo("service.unavailable");
            assertThat(rest.headers().firstValue("Retry-After")).isPresent();

            Reply graphql = viewer.graphql("{ roadmap { position } }", Map.of());
            assertThat(graphql.text("/errors/0/extensions/code")).isEqualTo("service.unavailable");
        } finally {
            door.open();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> viewer.get("/v1/roadmap").status() == 200);
    }
}
