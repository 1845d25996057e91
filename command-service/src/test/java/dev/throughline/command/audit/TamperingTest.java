package dev.throughline.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.audit.Forger.Cover;
import dev.throughline.command.audit.tree.SignerKey;
import dev.throughline.command.audit.tree.VerifierKey;
import dev.throughline.command.audit.verify.Finding;
import dev.throughline.command.audit.verify.Finding.Kind;
import dev.throughline.command.audit.verify.Progress;
import dev.throughline.command.audit.verify.Report;
import dev.throughline.command.audit.verify.Verification;
import dev.throughline.command.log.Instance;
import dev.throughline.command.log.LogDatabase;
import dev.throughline.command.log.RandomWriters;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody with the rights of the database's owner changes history at random; each change is undone by rolling back.
 * Repeat a failed run with {@code -Dseed=…}; {@code -Drounds=…} for more.
 */
class TamperingTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int HISTORIES = 3;
    private static final int ROUNDS = Integer.getInteger("rounds", 240);
    private static final List<VerifierKey> KEYS = List.of(Sealing.KEY.verifier());

    private final LogDatabase log = new LogDatabase();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everyChangeIsFoundAndACleanHistoryNeverAlarms() throws Exception {
        System.out.println("tampering: " + ROUNDS + " rounds, seed " + SEED);
        Random random = new Random(SEED);
        Map<Tampering, Integer> done = new EnumMap<>(Tampering.class);
        for (int history = 0; history < HISTORIES; history++) {
            grow(random);
            List<String> exported = exported();
            List<Long> positions = positions();
            try (Connection database = log.transaction()) {
                for (int round = 0; round < ROUNDS / HISTORIES; round++) {
                    List<String> kept = random.nextBoolean() ? exported : List.of(exported.getLast());
                    assertThat(verify(database, kept).findings())
                            .as("clean, seed " + SEED)
                            .isEmpty();
                    done.merge(tamper(database, random, positions, kept), 1, Integer::sum);
                    database.rollback();
                }
            }
        }
        assertThat(done.keySet()).as("seed " + SEED).containsExactlyInAnyOrder(Tampering.values());
    }

    @Test
    void aLogInUseNeverAlarms() throws Exception {
        try (Instance sealing = Sealing.of(log).running();
                var threads = Executors.newFixedThreadPool(1)) {
            Future<Void> writing = threads.submit((Callable<Void>) () -> {
                RandomWriters.run(log, SEED, 6, 60);
                return null;
            });
            int looks = 0;
            while (!writing.isDone()) {
                List<String> kept = exported();
                try (Connection database = log.transaction()) {
                    assertThat(new Verification(database, KEYS, kept, progress -> {})
                                    .run()
                                    .findings())
                            .as("seed " + SEED)
                            .isEmpty();
                }
                looks++;
            }
            writing.get();
            assertThat(looks).isGreaterThan(1);
        }
    }

    @Test
    void theMessageSaysWhatHappenedAndWhere() throws Exception {
        grow(new Random(SEED));
        List<String> kept = List.of(exported().getLast());
        List<Long> positions = positions();
        long third = positions.get(2);
        long fifth = positions.get(4);
        try (Connection database = log.transaction()) {
            Forger forger = new Forger(database);
            forger.execute("UPDATE event_log SET payload = replace(payload, 'n', 'm') WHERE position = ?", third);
            assertThat(first(database, kept).words())
                    .startsWith("The event at position " + third + " (bet/")
                    .contains("was changed: what is stored does not give its leaf; one byte of its payload was 'n' and"
                            + " is 'm'.");
            database.rollback();

            forger.execute(
                    "UPDATE event_log SET recorded_at = recorded_at + interval '1 hour 7 us' WHERE position = ?",
                    third);
            assertThat(first(database, kept).kind()).isEqualTo(Kind.CHANGED);
            database.rollback();

            Tampering.swap(forger, third, fifth);
            assertThat(first(database, kept).words())
                    .contains(
                            "position " + third,
                            "was swapped: the content that belongs here stands at position " + fifth);
            database.rollback();

            forger.execute("DELETE FROM event_log WHERE position = ?", third);
            assertThat(first(database, kept).words())
                    .contains("The event at position " + third, "was deleted from the middle of the log");
            database.rollback();

            forger.execute("DELETE FROM event_log WHERE position = ?", positions.getLast());
            assertThat(first(database, kept).words())
                    .contains("The event at position " + positions.getLast(), "was deleted from the end of the log");
            database.rollback();

            forger.execute("DELETE FROM event_log WHERE position = ?", positions.getLast());
            forger.execute("DELETE FROM audit_leaf WHERE position = ?", positions.getLast());
            forger.execute("DELETE FROM audit_checkpoint WHERE tree_size = ?", (long) positions.size());
            assertThat(verify(database, kept).findings())
                    .anySatisfy(found -> assertThat(found.words())
                            .contains("A checkpoint covers " + positions.size() + " events, but only "
                                    + (positions.size() - 1) + " leaves are there"));
            database.rollback();

            forger.execute("DELETE FROM audit_checkpoint WHERE tree_size = ?", (long) positions.size());
            assertThat(first(database, kept).words())
                    .contains(
                            "The checkpoint of size " + positions.size() + " that you brought is not stored any more");
            database.rollback();

            forger.execute("UPDATE event_log SET payload = '{}' WHERE position = ?", third);
            forger.cover(Cover.CHECKPOINTS);
            assertThat(verify(database, kept).findings())
                    .anySatisfy(found -> assertThat(found.words()).contains("is not signed by a key that you gave"))
                    .anySatisfy(found -> assertThat(found.words()).contains("the log is not the one that was signed"));
        }
    }

    @Test
    void withoutAKeyOnlyWhatWasKeptElsewhereTellsOfAForgery() throws Exception {
        grow(new Random(SEED));
        List<String> kept = List.of(exported().getLast());
        try (Connection database = log.transaction()) {
            Forger forger = new Forger(database);
            forger.execute(
                    "UPDATE event_log SET payload = '{}' WHERE position = ?",
                    positions().get(2));
            forger.cover(Cover.CHECKPOINTS);
            assertThat(new Verification(database, List.of(), List.of(), progress -> {})
                            .withinTransaction()
                            .findings())
                    .as("nothing to hold it against")
                    .isEmpty();
            assertThat(new Verification(database, List.of(), kept, progress -> {})
                            .withinTransaction()
                            .findings())
                    .isNotEmpty();
        }
    }

    @Test
    void anotherKeyAfterARotationIsNoAlarmToWhoeverHasBoth() throws Exception {
        grow(new Random(SEED));
        SignerKey next = SignerKey.of("test", SignerKey.fresh());
        log.appendCommitted("bet/later", 3);
        try (Instance sealing = Sealing.of(log, next).running()) {
            Sealing.awaitSigned(log);
        }
        List<VerifierKey> both = List.of(Sealing.KEY.verifier(), next.verifier());
        try (Connection database = log.transaction()) {
            assertThat(new Verification(database, both, exported(), progress -> {})
                            .withinTransaction()
                            .findings())
                    .isEmpty();
            assertThat(verify(database, List.of()).findings())
                    .singleElement()
                    .extracting(Finding::kind)
                    .isEqualTo(Kind.FOREIGN_SIGNATURE);
        }
    }

    @Test
    void progressIsTold() throws Exception {
        log.appendCommitted("bet/long", 6000);
        try (Instance sealing = Sealing.of(log).running()) {
            Sealing.awaitSigned(log);
        }
        List<Progress> told = new ArrayList<>();
        try (Connection database = log.transaction()) {
            Report report = new Verification(database, KEYS, List.of(), told::add).run();
            assertThat(report.events()).isEqualTo(6000);
            assertThat(report.isClean()).isTrue();
        }
        assertThat(told).extracting(Progress::events).containsExactly(5000L, 6000L);
        assertThat(told.getFirst().expected()).isEqualTo(6000);
        assertThat(told.getFirst().rate()).isPositive();
    }

    private Tampering tamper(Connection database, Random random, List<Long> positions, List<String> kept)
            throws SQLException {
        Forger forger = new Forger(database);
        Tampering tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
        Cover cover = Cover.values()[random.nextInt(Cover.values().length)];
        long place = tampering.by(forger, random, positions);
        if (tampering != Tampering.CHECKPOINT_DROPPED) {
            forger.cover(cover);
        }
        List<Finding> findings = verify(database, kept).findings();
        String what = tampering + " at position " + place + ", covering " + cover + ", seed " + SEED;
        assertThat(findings).as(what).isNotEmpty();
        Finding first = findings.getFirst();
        if (cover == Cover.NOTHING && tampering != Tampering.CHECKPOINT_DROPPED) {
            assertThat(first.position()).as(what + ": " + findings).isEqualTo(place);
        } else {
            long index = positions.stream().filter(position -> position < place).count();
            assertThat(first.index()).as(what + ": " + findings).isLessThanOrEqualTo(index);
        }
        return tampering;
    }

    private Finding first(Connection database, List<String> kept) throws SQLException {
        return verify(database, kept).findings().getFirst();
    }

    private static Report verify(Connection database, List<String> kept) throws SQLException {
        return new Verification(database, KEYS, kept, progress -> {}).withinTransaction();
    }

    /** More history with real gaps, sealed and signed several times. */
    private void grow(Random random) throws Exception {
        try (Instance sealing = Sealing.of(log).running()) {
            RandomWriters.run(log, random.nextInt(1_000_000), 4, 12);
            Sealing.awaitSigned(log);
        }
        assertThat(positions().getLast())
                .as("positions have gaps")
                .isGreaterThan(positions().size());
    }

    private List<String> exported() {
        return log.jdbc()
                .sql("SELECT note FROM audit_checkpoint ORDER BY tree_size")
                .query(String.class)
                .list();
    }

    /** By the database's own connection, which no lock of the forger's may meet. */
    private List<Long> positions() {
        return log.jdbc()
                .sql("SELECT position FROM event_log ORDER BY position")
                .query(Long.class)
                .list();
    }
}
