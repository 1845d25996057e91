package dev.throughline.local.audit;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.Home;
import dev.throughline.local.stack.CommandDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where the event store is that is to be verified, and as whom to read it. */
public record AuditedDatabase(String url, String user, String password) {

    /** The one of the running local stack, or the one that the auditor names. */
    public static AuditedDatabase of(Home home, @Nullable String url, @Nullable String user)
            throws CannotContinue, IOException {
        if (url == null) {
            var local = CommandDatabase.runningIn(home);
            return new AuditedDatabase(local.url(), local.role(), local.password());
        }
        var password = System.getenv("PGPASSWORD");
        if (user == null || password == null) {
            throw new CannotContinue(
                    CannotContinue.FAILED, "Expected --user and PGPASSWORD with --url, found only some of them.");
        }
        return new AuditedDatabase(url, user, password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url;
    }
}
