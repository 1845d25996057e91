package dev.throughline.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** Roles and databases that exist after the call, whether or not they did before. */
public record Provisioning(Connection connection) {

    public void role(String name, String password) throws SQLException {
        if (missing("SELECT FROM pg_roles WHERE rolname = ?", name)) {
            execute("SELECT format('CREATE ROLE %I LOGIN', ?)", name);
        }
        execute("SELECT format('ALTER ROLE %I PASSWORD %L', ?, ?)", name, password);
    }

    public void database(String name, String owner) throws SQLException {
        if (missing("SELECT FROM pg_database WHERE datname = ?", name)) {
            execute("SELECT format('CREATE DATABASE %I OWNER %I', ?, ?)", name, owner);
            execute("SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ?)", name);
        }
    }

    /** Lets a role connect to a database of which it owns nothing; what it may do there is for the owner to grant. */
    public void guest(String database, String role) throws SQLException {
        execute("SELECT format('GRANT CONNECT ON DATABASE %I TO %I', ?, ?)", database, role);
    }

    private boolean missing(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    /** Names and passwords cannot be parameters of these statements, so the server itself quotes them. */
    private void execute(String formatted, String... values) throws SQLException {
        try (var format = connection.prepareStatement(formatted);
                var statement = connection.createStatement()) {
            for (int i = 0; i < values.length; i++) {
                format.setString(i + 1, values[i]);
            }
            var text = format.executeQuery();
            text.next();
            statement.execute(text.getString(1));
        }
    }
}
