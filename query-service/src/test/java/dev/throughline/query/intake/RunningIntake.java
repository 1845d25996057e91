package dev.throughline.query.intake;

import dev.throughline.events.RecordedEvent;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One instance of the intake; several on the same tables are several instances of the service. */
record RunningIntake(ConfigurableApplicationContext context) implements AutoCloseable {

    static RunningIntake on(ReadTables tables, TopicOfTests topic, String... properties) {
        return on(tables, topic, events -> {}, properties);
    }

    /** @param incident what happens in the projection */
    static RunningIntake on(
            ReadTables tables, TopicOfTests topic, Consumer<List<RecordedEvent>> incident, String... properties) {
        FreshDatabase database = tables.database();
        List<String> settings = new ArrayList<>(List.of(
                "spring.main.banner-mode=off",
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(),
                "spring.datasource.hikari.maximum-pool-size=4",
                "spring.kafka.bootstrap-servers=" + RealParts.broker().bootstrapServers(),
                "throughline.topic=" + topic.name(),
                "throughline.projection-set=" + topic.name(),
                "throughline.intake.pause=50ms",
                "throughline.intake.longest-back-off=200ms"));
        settings.addAll(List.of(properties));
        return new RunningIntake(new SpringApplicationBuilder(IntakeOnly.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                SeenEvents.class, () -> new SeenEvents(context.getBean(JdbcClient.class), incident)))
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    long watermark() {
        return get(Watermark.class).current();
    }

    Health health() {
        return Objects.requireNonNull(
                context.getBean("intakeHealthIndicator", HealthIndicator.class).health());
    }

    @Override
    public void close() {
        context.close();
    }
}
