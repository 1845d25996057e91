package dev.throughline.command.testing;

import dev.throughline.command.CommandService;
import dev.throughline.command.audit.tree.SignerKey;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a real database and a real broker, started as its main method does. */
public final class RunningService implements AutoCloseable {
    public static final TestIssuer ISSUER = new TestIssuer();

    /** What the services of this JVM sign checkpoints with. */
    public static final String AUDIT_KEY = SignerKey.fresh();

    private static final class Shared {
        static final RunningService SERVICE = on(RealParts.postgres());
    }

    private final FreshDatabase database;
    private final ConfigurableApplicationContext context;

    private RunningService(FreshDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** One service for all tests of the JVM that need no other: tests choose ids of their own. */
    public static RunningService shared() {
        return Shared.SERVICE;
    }

    /** A service of its own on this database, with these settings (name=value) and these extra configuration classes. */
    public static RunningService on(FreshDatabase database, String... settings) {
        return with(database, List.of(), settings);
    }

    public static RunningService with(FreshDatabase database, List<Class<?>> extra, String... settings) {
        SpringApplication application = new SpringApplication(
                Stream.concat(Stream.of(CommandService.class), extra.stream()).toArray(Class<?>[]::new));
        Map<String, String> arguments = defaults(database);
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            arguments.put(setting.substring(0, sign), setting.substring(sign + 1));
        }
        return new RunningService(
                database,
                application.run(arguments.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    private static Map<String, String> defaults(FreshDatabase database) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("throughline.issuer", ISSUER.issuer());
        settings.put("throughline.topic", RealParts.uniqueName("events"));
        settings.put("throughline.audit.key", AUDIT_KEY);
        settings.put("throughline.audit.topic", RealParts.uniqueName("checkpoints"));
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.guest());
        settings.put("spring.datasource.password", database.guest());
        settings.put("spring.flyway.url", database.url());
        settings.put("spring.flyway.user", database.username());
        settings.put("spring.flyway.password", database.password());
        settings.put("spring.kafka.bootstrap-servers", RealParts.broker().bootstrapServers());
        return settings;
    }

    public FreshDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it listens, for tests that speak to the socket. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Every bean of a type, where the framework has more than one. */
    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    public Api as(String person, String... roles) {
        return withToken(ISSUER.token(person, List.of(roles), List.of("*")));
    }

    public Api withToken(String token) {
        return new Api("http://127.0.0.1:" + port(), token);
    }

    @Override
    public void close() {
        context.close();
    }
}
