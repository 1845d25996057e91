package dev.throughline.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL on 127.0.0.1 that keeps its data across restarts. It is a process of its own and survives the death
 * of this one; the next start on the same directory then stops it first.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final String password;
    private final Postmaster postmaster;

    private PostgresServer(int port, String password, Postmaster postmaster) {
        this.port = port;
        this.password = password;
        this.postmaster = postmaster;
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @param directory where the data and the superuser's password are kept; created if missing
     * @param port a free TCP port
     * @param logFile what the server writes is appended here
     * @throws IOException if it does not start
     */
    public static PostgresServer start(Path directory, int port, Path logFile)
            throws IOException, InterruptedException {
        stopOrphan(directory);
        var cluster = PostgresCluster.in(directory);
        Postmaster.forgetDead(cluster.data(), STOP_PATIENCE);
        cluster.start(port, logFile);
        var postmaster = Postmaster.of(cluster.data())
                .orElseThrow(() -> new IOException(
                        "Expected PostgreSQL to run, found it gone right after its start; see " + logFile + "."));
        return new PostgresServer(port, cluster.password(), postmaster);
    }

    /**
     * Stops a server left over on this directory by a launcher that was killed; true if there was one. Stopped and not
     * adopted: it may run with another version's settings and port, and a clean stop costs less than a second.
     */
    public static boolean stopOrphan(Path directory) throws IOException, InterruptedException {
        var orphan = Postmaster.of(PostgresCluster.dataIn(directory));
        if (orphan.isEmpty()) {
            return false;
        }
        log.warn(
                "Found PostgreSQL (pid {}) left over on {}; stopping it.",
                orphan.get().process().pid(),
                directory);
        orphan.get().stop(STOP_PATIENCE);
        return true;
    }

    /** Where and as whom to connect. */
    public record Database(String url, String username, String password) {}

    /** Creates the role and its database if they are missing, and sets the password either way. */
    public Database database(String name, String role, String rolePassword) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), PostgresCluster.SUPERUSER, password)) {
            var provisioning = new Provisioning(connection);
            provisioning.role(role, rolePassword);
            provisioning.database(name, role);
            return new Database(url(name), role, rolePassword);
        }
    }

    /**
     * Creates the role if it is missing, sets the password either way, and lets it connect to a database that exists. It
     * owns nothing there, so that it can do what the owner grants and no more.
     */
    public Database guest(String database, String role, String rolePassword) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), PostgresCluster.SUPERUSER, password)) {
            var provisioning = new Provisioning(connection);
            provisioning.role(role, rolePassword);
            provisioning.guest(database, role);
            return new Database(url(database), role, rolePassword);
        }
    }

    /** The server's main process; kill it to see how the rest copes. */
    public ProcessHandle process() {
        return postmaster.process();
    }

    /** Stops it after everything is written; does nothing if it is already gone. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (LiveProcess.runs(postmaster.process())) {
            postmaster.stop(STOP_PATIENCE);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
