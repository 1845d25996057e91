package dev.throughline.local.stack;

import dev.throughline.embedded.PostgresServer;
import dev.throughline.local.Home;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with a database for each service, the role that owns it, and the role that the service runs as. */
final class PostgresPart implements Part {

    private final Home home;
    private final int port;
    private final Secrets secrets;
    private volatile @Nullable PostgresServer server;

    PostgresPart(Home home, int port, Secrets secrets) {
        this.home = home;
        this.port = port;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void start() throws IOException, InterruptedException {
        var started = PostgresServer.start(home.file("postgres"), port, home.log(name()));
        server = started;
        try {
            for (var service : ServicePart.Service.values()) {
                started.database(service.database(), service.database(), secrets.of(service.database()));
                if (service.hasOwnRole()) {
                    started.guest(service.database(), service.role(), secrets.of(service.role()));
                }
            }
        } catch (SQLException problem) {
            throw new IOException("Expected to prepare the databases, found: " + problem.getMessage(), problem);
        }
    }

    @Override
    public boolean isReady() {
        return Probe.listens(port);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(server).map(PostgresServer::process);
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        var running = server;
        if (running != null) {
            running.close();
        }
    }
}
