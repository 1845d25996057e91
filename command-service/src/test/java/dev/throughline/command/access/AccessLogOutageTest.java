package dev.throughline.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** While the access log cannot be written, requests are answered as ever; what finds no place is counted. */
class AccessLogOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Fails as it is told to. */
    private static final class Table extends StoredAccess {
        private final List<AccessEntry> kept = new ArrayList<>();
        private volatile @Nullable RuntimeException failure = new TransientDataAccessResourceException("away");

        Table() {
            super(
                    JdbcClient.create(new DriverManagerDataSource()),
                    new DataSourceTransactionManager(new DriverManagerDataSource()));
        }

        @Override
        synchronized void write(List<AccessEntry> entries) {
            if (failure != null) {
                throw failure;
            }
            kept.addAll(entries);
        }

        @Override
        long prune() {
            return 0;
        }

        synchronized List<AccessEntry> kept() {
            return List.copyOf(kept);
        }
    }

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Table table = new Table();
    private final AccessLog log = new AccessLog(table, meters);

    private static AccessEntry entry(int n) {
        return new AccessEntry(
                new UUID(0, n),
                Instant.now(),
                AccessEntry.COMMAND,
                AccessKind.REFUSED,
                "prs-x1",
                List.of(),
                "RecordSpend",
                null,
                null,
                List.of(),
                false,
                null);
    }

    private double lost() {
        return meters.counter(AccessLog.LOST).count();
    }

    @Test
    void whatFindsAPlaceIsWrittenInOrderWhenTheTableIsBackAndTheRestIsCounted() {
        List<AccessEntry> entries = IntStream.range(0, AccessLog.PLACES + 700)
                .mapToObj(AccessLogOutageTest::entry)
                .toList();
        long taken = entries.stream().filter(log::add).count();
        assertThat(taken).isEqualTo(AccessLog.PLACES);
        assertThat(lost()).isEqualTo(700);

        log.start();
        table.failure = null;
        await().atMost(PATIENCE).until(() -> table.kept().size() == AccessLog.PLACES);
        log.stop();
        assertThat(table.kept()).isEqualTo(entries.subList(0, AccessLog.PLACES));
    }

    @Test
    void stoppingWritesWhatWaits() {
        table.failure = null;
        IntStream.range(0, 1200).mapToObj(AccessLogOutageTest::entry).forEach(log::add);
        log.start();
        log.stop();

        assertThat(table.kept()).hasSize(1200);
        assertThat(lost()).isZero();
    }

    @Test
    void whatTheTableDoesNotTakeIsCountedAndHoldsUpNothing() {
        table.failure = new DataIntegrityViolationException("unfit");
        log.add(entry(1));
        log.start();
        await().atMost(PATIENCE).until(() -> lost() == 1);
        table.failure = null;
        log.add(entry(2));
        await().atMost(PATIENCE).until(() -> table.kept().size() == 1);
        log.stop();
    }

    @Test
    void aRequestIsAnsweredWhileTheTableIsAwayAndItsEntryComesLater() throws SQLException {
        FreshDatabase database = RealParts.postgres();
        try (RunningService service = RunningService.on(database)) {
            Api stranger = service.as("prs-stranger", "viewer");
            Accesses accesses = new Accesses(service.as("prs-auditor9", "auditor"));
            assertThat(stranger.get("/v1/audit/key").status()).isEqualTo(403);
            accesses.of("REFUSED", "prs-stranger", 1);
            execute(database, "ALTER TABLE access_log RENAME TO elsewhere");
            assertThat(stranger.get("/v1/audit/key").status()).isEqualTo(403);
            assertThat(stranger.post("/v1/bets/some", "{}").code()).isEqualTo("role.missing");
            execute(database, "ALTER TABLE elsewhere RENAME TO access_log");

            assertThat(accesses.of("REFUSED", "prs-stranger", 3)).hasSize(3);
        }
    }

    @Test
    void whatIsOlderThan400DaysGoesWhenAnInstanceStarts() throws SQLException {
        FreshDatabase database = RealParts.postgres();
        try (RunningService service = RunningService.on(database)) {
            service.as("prs-old", "viewer").get("/v1/audit/key");
            service.as("prs-young", "viewer").get("/v1/audit/key");
            Accesses accesses = new Accesses(service.as("prs-auditor9", "auditor"));
            accesses.of("REFUSED", "prs-old", 1);
            accesses.of("REFUSED", "prs-young", 1);
        }
        execute(database, "UPDATE access_log SET logged_at = now() - interval '401 days' WHERE person = 'prs-old'");
        try (RunningService service = RunningService.on(database)) {
            Accesses accesses = new Accesses(service.as("prs-auditor9", "auditor"));
            await().atMost(PATIENCE)
                    .until(() -> accesses.all("person=prs-old", 10).isEmpty());
            assertThat(accesses.all("kind=REFUSED&person=prs-young", 10)).hasSize(1);
        }
    }

    private static void execute(FreshDatabase database, String statement) throws SQLException {
        try (Connection owner = database.connect()) {
            owner.createStatement().execute(statement);
        }
    }
}
