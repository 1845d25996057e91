package dev.throughline.command.testing;

import dev.throughline.command.CommandService;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a real database and a real broker, started as its main method does. */
public final class RunningService implements AutoCloseable {
    public static final TestIssuer ISSUER = new TestIssuer();

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
        String[] arguments = Stream.concat(
                        Stream.of(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "throughline.issuer=" + ISSUER.issuer(),
                                "throughline.topic=" + RealParts.uniqueName("events"),
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=" + database.username(),
                                "spring.datasource.password=" + database.password(),
                                "spring.kafka.bootstrap-servers="
                                        + RealParts.broker().bootstrapServers()),
                        Arrays.stream(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return new RunningService(database, application.run(arguments));
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
