package dev.throughline.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.throughline.command.log.CannotFollowException;
import dev.throughline.command.log.Instance;
import dev.throughline.command.log.LogEntry;
import dev.throughline.command.log.LogFollower;
import dev.throughline.command.log.RandomWriters;
import dev.throughline.embedded.FreePorts;
import dev.throughline.embedded.KafkaBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private final AtomicInteger givenUp = new AtomicInteger();

    @Test
    void whileTheBrokerIsAwayCommandsGoOnAndAfterwardsNothingIsMissing() throws Exception {
        int port = FreePorts.next();
        int controllerPort = FreePorts.next();
        KafkaBroker broker = KafkaBroker.start(directory, port, controllerPort);
        try (RelayFixture fixture = RelayFixture.on(broker.bootstrapServers());
                Relay relay = fixture.relay(Duration.ofSeconds(2));
                Instance instance = fixture.running(watched(relay))) {
            RandomWriters.run(fixture.log(), 31, 4, 30);
            fixture.awaitRelayed();

            broker.close();
            long before = fixture.lastPosition();
            RandomWriters.run(fixture.log(), 32, 4, 30);
            assertThat(fixture.lastPosition()).isGreaterThan(before);
            await("a batch that is given up").atMost(PATIENCE).until(() -> givenUp.get() > 0);

            broker = KafkaBroker.start(directory, port, controllerPort);
            RandomWriters.run(fixture.log(), 33, 4, 30);
            fixture.awaitRelayed();
            fixture.assertCompleteAndOrdered();
        } finally {
            broker.close();
        }
    }

    private LogFollower watched(Relay relay) {
        return new LogFollower() {
            @Override
            public String name() {
                return relay.name();
            }

            @Override
            public void prepare() {
                relay.prepare();
            }

            @Override
            public void follow(List<LogEntry> batch) {
                try {
                    relay.follow(batch);
                } catch (CannotFollowException failure) {
                    givenUp.incrementAndGet();
                    throw failure;
                }
            }
        };
    }
}
