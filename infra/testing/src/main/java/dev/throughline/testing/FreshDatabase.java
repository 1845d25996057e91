package dev.throughline.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where and as whom to connect to a database that only this caller knows.
 *
 * @param username its owner
 * @param guest another role that may connect and owns nothing, with its name for a password
 */
public record FreshDatabase(String url, String username, String password, String guest) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** As somebody who may do there what the owner grants. */
    public Connection connectAsGuest() throws SQLException {
        return DriverManager.getConnection(url, guest, guest);
    }
}
