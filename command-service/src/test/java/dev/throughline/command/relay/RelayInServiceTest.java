package dev.throughline.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.portfolio.PortfolioEvent;
import dev.throughline.events.wire.EventCodec;
import dev.throughline.events.wire.EventHeaders;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** From a request to the topic and to those who repair from the log, through the service as it is wired. */
class RelayInServiceTest {
    private static final int DEFAULT_PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FreshDatabase database = RealParts.postgres();
    private final String portfolio = RealParts.uniqueName("retail");

    @Test
    void aCommandBecomesRecordsOfItsStreamAndMarkersBehindThem() {
        try (RunningService service = RunningService.on(database)) {
            open(service);
            Topic topic = topicOf(service);
            await().atMost(PATIENCE).until(() -> topic.events().size() == 2);
            long last = Topic.number(topic.events().getLast(), EventHeaders.POSITION);
            await().atMost(PATIENCE).until(() -> markersAt(topic, last) == DEFAULT_PARTITIONS);

            assertThat(topic.events())
                    .extracting(found -> new String(found.key(), UTF_8))
                    .containsOnly("portfolio/" + portfolio);
            assertThat(topic.events().stream().map(RelayInServiceTest::event))
                    .hasExactlyElementsOfTypes(
                            PortfolioEvent.PortfolioOpened.class, PortfolioEvent.PolicyAdopted.class);
        }
    }

    @Test
    void theLogIsReadByProjectorsAndAuditorsOnly() {
        try (RunningService service = RunningService.on(database)) {
            open(service);
            String stream = "/v1/log/streams/portfolio/" + portfolio + "/events";

            assertThat(service.as("prs-reader1", "projector").get(stream).json())
                    .hasSize(2);
            assertThat(service.as("prs-reader1", "auditor").get(stream).status())
                    .isEqualTo(200);
            assertThat(service.as("prs-reader1", "leader").get(stream).status()).isEqualTo(403);
        }
    }

    @Test
    void aDeadlineThatPostgresWouldCutShortRefusesToStart() {
        assertThatThrownBy(() -> RunningService.on(database, "throughline.relay.deadline=15s")
                        .close())
                .hasStackTraceContaining("throughline.relay.deadline (PT15S) to be shorter than");
    }

    private void open(RunningService service) {
        Api.Reply opened = service.as("prs-leader1", "leader").post("/v1/portfolios/" + portfolio, """
                {"name": "Retail", "currency": "EUR", "zone": "Europe/Berlin"}""");
        assertThat(opened.status()).isEqualTo(201);
    }

    private static Topic topicOf(RunningService service) {
        String name = service.bean(Environment.class).getRequiredProperty("throughline.topic");
        return new Topic(RealParts.broker().bootstrapServers(), name, DEFAULT_PARTITIONS);
    }

    private static long markersAt(Topic topic, long position) {
        return topic.markers().stream()
                .filter(marker -> Topic.number(marker, EventHeaders.POSITION) == position)
                .count();
    }

    private static DomainEvent event(ConsumerRecord<byte[], byte[]> found) {
        return EventCodec.decode(Topic.header(found, EventHeaders.TYPE), found.value());
    }
}
