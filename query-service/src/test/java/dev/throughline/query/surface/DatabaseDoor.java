package dev.throughline.query.surface;

import dev.throughline.query.stack.Stack;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/**
 * Shuts a service's database, and opens it again. Nobody may shut the database that they are connected to, so this comes
 * from next door.
 */
record DatabaseDoor(String nextDoor, String user, String password) {

    static DatabaseDoor of(Stack stack) {
        Environment settings = stack.service().getEnvironment();
        return new DatabaseDoor(
                settings.getRequiredProperty("spring.datasource.url").replaceFirst("/[^/]+$", "/postgres"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
    }

    /** Nobody gets in, and who was in is thrown out. */
    void shut() throws SQLException {
        execute("ALTER DATABASE " + user + " ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + user + "'");
    }

    void open() throws SQLException {
        execute("ALTER DATABASE " + user + " ALLOW_CONNECTIONS true");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(nextDoor, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
