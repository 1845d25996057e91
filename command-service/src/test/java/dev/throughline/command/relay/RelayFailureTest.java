package dev.throughline.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.log.Instance;
import dev.throughline.command.log.LogEntry;
import dev.throughline.command.log.RandomWriters;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;

class RelayFailureTest {
    private final RelayFixture fixture = RelayFixture.onSharedBroker();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void dyingBetweenAcknowledgementAndCommitRepeatsButNeverReorders(long seed) throws Exception {
        AtomicInteger deaths = new AtomicInteger();
        try (Relay relay = fixture.relay();
                Instance instance = fixture.running(
                        relay, transactions -> new DyingBeforeCommit(transactions, new Random(seed), deaths))) {
            RandomWriters.run(fixture.log(), seed, 8, 60);
            fixture.awaitRelayed();
        }

        assertThat(deaths).as("the seed makes commits fail").hasPositiveValue();
        assertThat(fixture.topic().events())
                .hasSizeGreaterThan(fixture.log().all().size());
        fixture.assertCompleteAndOrdered();
    }

    @Test
    void aZombieThatGoesOnSendingWhatWasSentAddsDuplicatesOnly() throws Exception {
        try (Relay zombie = fixture.relay();
                Relay relay = fixture.relay();
                Instance instance = fixture.running(relay)) {
            zombie.prepare();
            fixture.log().appendCommitted("bet/contested", 200);
            List<LogEntry> stale = fixture.log().all();
            CompletableFuture<Void> late = CompletableFuture.runAsync(() -> zombie.follow(stale));
            RandomWriters.run(fixture.log(), 23, 4, 20);
            late.join();
            fixture.awaitRelayed();
        }

        assertThat(fixture.topic().events()).hasSize(fixture.log().all().size() + 200);
        fixture.assertCompleteAndOrdered();
    }

    @Test
    void twoInstancesOfTheRelayKeepTheOrder() throws Exception {
        try (Relay one = fixture.relay();
                Relay two = fixture.relay();
                Instance first = fixture.running(one);
                Instance second = fixture.running(two)) {
            RandomWriters.run(fixture.log(), 24, 8, 40);
            fixture.awaitRelayed();
        }

        assertThat(fixture.topic().events()).hasSameSizeAs(fixture.log().all());
        fixture.assertCompleteAndOrdered();
    }

    /** As if the process were gone after the broker has everything and before PostgreSQL knows. */
    private record DyingBeforeCommit(PlatformTransactionManager real, Random random, AtomicInteger deaths)
            implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return real.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            if (random.nextInt(4) == 0) {
                deaths.incrementAndGet();
                real.rollback(status);
                throw new TransactionSystemException("died before the commit");
            }
            real.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }
    }
}
