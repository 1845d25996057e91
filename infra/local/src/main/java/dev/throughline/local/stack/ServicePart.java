package dev.throughline.local.stack;

import dev.throughline.local.Home;
import dev.throughline.local.login.PagesAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command service or the query service: it gets its whole configuration from the environment. */
final class ServicePart implements Part {

    /** Small heaps; C2 stays on, because these two carry the load. */
    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=64m",
            "--enable-native-access=ALL-UNNAMED",
            "-Daxoniq.update-checker.disabled=true");

    enum Service {
        /** Its role may append events and not change them, so another one owns the tables. */
        COMMAND("command-service", "throughline_command", "throughline_command_service"),
        QUERY("query-service", "throughline_query", "throughline_query");

        private final String title;
        private final String database;
        private final String role;

        Service(String title, String database, String role) {
            this.title = title;
            this.database = database;
            this.role = role;
        }

        String title() {
            return title;
        }

        /** Also the name of the role that owns it, and of that role's secret. */
        String database() {
            return database;
        }

        /** As whom the service connects; also the name of that secret. */
        String role() {
            return role;
        }

        boolean hasOwnRole() {
            return !role.equals(database);
        }
    }

    private final Service service;
    private final Home home;
    private final int port;
    private final List<String> program;
    private final Map<String, String> environment;
    private volatile @Nullable Process process;

    /** @param program the JVM's arguments that name what to run */
    ServicePart(Service service, Home home, Ports ports, Secrets secrets, List<String> program) throws IOException {
        this.service = service;
        this.home = home;
        this.port = service == Service.COMMAND ? ports.command() : ports.query();
        this.program = program;
        this.environment = environment(service, home, ports, secrets, port);
    }

    private static Map<String, String> environment(Service service, Home home, Ports ports, Secrets secrets, int port)
            throws IOException {
        var database = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), service.database());
        var environment = new HashMap<>(Map.of(
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                Integer.toString(port),
                "SPRING_DATASOURCE_URL",
                database,
                "SPRING_DATASOURCE_USERNAME",
                service.role(),
                "SPRING_DATASOURCE_PASSWORD",
                secrets.of(service.role()),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + ports.kafka(),
                "THROUGHLINE_ISSUER",
                "http://127.0.0.1:" + ports.login()));
        if (service == Service.COMMAND) {
            environment.put("SPRING_FLYWAY_URL", database);
            environment.put("SPRING_FLYWAY_USER", service.database());
            environment.put("SPRING_FLYWAY_PASSWORD", secrets.of(service.database()));
            environment.put("THROUGHLINE_AUDIT_KEY", AuditKey.in(home).toString());
        }
        if (service == Service.QUERY) {
            environment.put("THROUGHLINE_COMMAND_URL", ports.commandUrl());
            environment.put("THROUGHLINE_CLIENT_ID", "query-service");
            environment.put("THROUGHLINE_CLIENT_SECRET", secrets.of("query-service"));
            environment.put("THROUGHLINE_PAGES_CLIENT_ID", PagesAddress.CLIENT);
            environment.put("THROUGHLINE_PAGES_CLIENT_SECRET", secrets.of(PagesAddress.CLIENT));
        }
        return environment;
    }

    @Override
    public String name() {
        return service.title();
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void start() throws IOException {
        var arguments = new ArrayList<>(FLAGS);
        arguments.addAll(program);
        process = ChildProcess.java(name(), arguments, environment, home.log(name()));
    }

    @Override
    public boolean isReady() {
        return Probe.answers(address() + "/actuator/health/readiness");
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    @Override
    public void stop() throws InterruptedException {
        var running = process;
        if (running != null) {
            ChildProcess.stop(running.toHandle(), Duration.ofSeconds(35)); // Spring Boot lets requests end for 30 s.
        }
    }
}
