package dev.throughline.query.stack;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.QueryService;
import dev.throughline.query.intake.Watermark;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One running query service with a log of its own; what a test sends it, it takes in from the broker. */
public final class Stack implements AutoCloseable {
    private final EventLog log = new EventLog();
    private final Topic topic = new Topic();
    private final TestIssuer issuer = new TestIssuer();
    private final ConfigurableApplicationContext service;
    private int sent;

    public Stack(String... properties) {
        service = new SpringApplicationBuilder(QueryService.class).run(arguments(RealParts.postgres(), properties));
    }

    private String[] arguments(FreshDatabase database, String... properties) {
        List<String> own = List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + RealParts.broker().bootstrapServers(),
                "--throughline.topic=" + topic.name(),
                "--throughline.projection-set=" + topic.name(),
                "--throughline.intake.pause=50ms",
                "--throughline.pages.client-id=" + SignInDesk.CLIENT,
                "--throughline.pages.client-secret=secret-of-a-test",
                "--throughline.issuer=" + issuer.url());
        return Stream.concat(own.stream(), Arrays.stream(properties)).toArray(String[]::new);
    }

    public EventLog log() {
        return log;
    }

    public TestIssuer issuer() {
        return issuer;
    }

    public ConfigurableApplicationContext service() {
        return service;
    }

    /** Sends what was appended since, and waits until every view shows it. */
    public void settle() {
        send();
        Watermark watermark = service.getBean(Watermark.class);
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> watermark.current() >= log.position());
    }

    /** Sends what was appended since. */
    public synchronized void send() {
        List<RecordedEvent> all = log.events();
        topic.send(all.subList(sent, all.size()), log.position());
        sent = all.size();
    }

    /** What was appended since never comes. */
    public synchronized void lose() {
        sent = log.events().size();
    }

    public Asker anybody() {
        return new Asker("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port"), null);
    }

    public Asker as(String role, String... portfolios) {
        return anybody().with(issuer.token("p-somebody", List.of(role), List.of(portfolios)));
    }

    /** A browser with which somebody signed in. */
    public Browser browse(String role, String... portfolios) {
        return browseAs("p-somebody", role, portfolios);
    }

    /** A browser with which this person signed in. */
    public Browser browseAs(String person, String role, String... portfolios) {
        issuer.signsIn(person, List.of(role), List.of(portfolios));
        var browser = new Browser(anybody().base());
        browser.get("/");
        return browser;
    }

    @Override
    public void close() {
        service.close();
    }
}
