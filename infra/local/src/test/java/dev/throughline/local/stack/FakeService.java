package dev.throughline.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Stands in for a service where only its process matters: takes the same environment, uses its database, answers readiness. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var environment = System.getenv();
        try (var connection = owner(environment)) {
            connection.createStatement().execute("CREATE TABLE IF NOT EXISTS started (at timestamptz DEFAULT now())");
            connection.createStatement().execute("INSERT INTO started DEFAULT VALUES");
        }
        var address = new InetSocketAddress(
                environment.get("SERVER_ADDRESS"), Integer.parseInt(environment.get("SERVER_PORT")));
        var server = HttpServer.create(address, 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** Who may make tables, as the migrations of a service do: the owner of its database, if that is another role. */
    private static Connection owner(Map<String, String> environment) throws SQLException {
        return DriverManager.getConnection(
                environment.get("SPRING_DATASOURCE_URL"),
                environment.getOrDefault("SPRING_FLYWAY_USER", environment.get("SPRING_DATASOURCE_USERNAME")),
                environment.getOrDefault("SPRING_FLYWAY_PASSWORD", environment.get("SPRING_DATASOURCE_PASSWORD")));
    }
}
