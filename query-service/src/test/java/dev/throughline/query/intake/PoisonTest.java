package dev.throughline.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoisonTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final StreamId POISONED = LogOfTests.bet("bet-3");

    private final ReadTables tables = ReadTables.fresh();
    private final LogOfTests log = new LogOfTests();
    private final CommandServiceOfTests commandService = CommandServiceOfTests.on(log);
    private final TopicOfTests topic = TopicOfTests.with(1);
    private final Set<Long> indigestible = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        commandService.close();
        topic.close();
    }

    @Test
    void aPoisonInTheMiddleParksItsStreamAndNoOther() {
        log.appendRandomly(new Random(5), 6, 300);
        LogEntry poison = log.after(POISONED, 9).getFirst();
        indigestible.add(poison.position());
        try (var intake = start()) {
            topic.send(log.entries());
            topic.mark(log.position());

            await().atMost(LONG).until(() -> intake.watermark() == log.position());
            assertThat(tables.seen()).isEqualTo(ReadTables.expected(without(poison)));
            assertThat(tables.recorded()).isEqualTo(ReadTables.expected(without(poison)));
            DeadLetter letter =
                    intake.get(DeadLetters.class).page("WAITING", 0, 10).getFirst();
            assertThat(letter.sequence()).isEqualTo(10);
            assertThat(letter.payload()).isEqualTo(poison.payload());
            assertThat(letter.failure()).isEqualTo("java.lang.IllegalArgumentException: expected something digestible");
            ParkedStream parked = intake.get(ParkedStreams.class).oldest(10).getFirst();
            assertThat(parked.cause()).isEqualTo("POISON");
            assertThat(parked.version()).isEqualTo(9);
            assertThat(parked.neededVersion()).isEqualTo(log.after(POISONED, 0).size());
        }
    }

    @Test
    void aRetryFailsUntilTheProjectionIsMendedAndThenTheStreamCatchesUp() {
        try (var intake = startPoisoned(2)) {
            var decisions = intake.get(OperatorDecisions.class);
            assertThatThrownBy(() -> decisions.retry(POISONED, 2, "ops")).isInstanceOf(StillFailingException.class);
            assertThat(tables.count("dead_letter WHERE state = 'WAITING'")).isEqualTo(1);

            indigestible.clear();
            decisions.retry(POISONED, 2, "ops");

            await().atMost(LONG).until(() -> tables.count("parked_stream") == 0);
            assertThat(tables.seen(POISONED)).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(tables.count("dead_letter WHERE state = 'RETRIED' AND settled_by = 'ops'"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> decisions.retry(POISONED, 2, "ops")).isInstanceOf(NotWaitingException.class);
        }
    }

    @Test
    void aSkippedEventIsLeftOutAndTheStreamCatchesUp() {
        try (var intake = startPoisoned(2)) {
            intake.get(OperatorDecisions.class).skip(POISONED, 2, "ops", "sent by mistake");

            await().atMost(LONG).until(() -> tables.count("parked_stream") == 0);
            assertThat(tables.seen(POISONED)).containsExactly(1L, 3L, 4L, 5L);
            assertThat(intake.get(Watermark.class).currentVersionOf(POISONED)).isEqualTo(5);
            assertThat(tables.count("dead_letter WHERE state = 'SKIPPED' AND reason = 'sent by mistake'"))
                    .isEqualTo(1);

            topic.send(List.of(log.append(POISONED)));
            await().atMost(LONG).until(() -> tables.seen(POISONED).contains(6L));
        }
    }

    @Test
    void aSecondPoisonBehindTheFirstIsFoundWhileCatchingUp() {
        try (var intake = startPoisoned(2)) {
            indigestible.add(log.after(POISONED, 3).getFirst().position());
            intake.get(OperatorDecisions.class).skip(POISONED, 2, "ops", "sent by mistake");

            await().atMost(LONG).until(() -> tables.count("dead_letter WHERE state = 'WAITING' AND sequence = 4") == 1);
            assertThat(tables.seen(POISONED)).containsExactly(1L, 3L);
        }
    }

    @Test
    void anEventOfATypeThatIsUnknownHereParksItsStream() {
        LogEntry known = log.append(POISONED);
        var unknown = new LogEntry(
                2, known.id(), POISONED, 2, "bet.teleported.v1", known.recordedAt(), known.context(), "{\"to\":\0}");
        try (var intake = start()) {
            topic.send(List.of(known, unknown));

            await().atMost(LONG).until(() -> tables.count("dead_letter") == 1);
            assertThat(intake.get(DeadLetters.class)
                            .page("WAITING", 0, 1)
                            .getFirst()
                            .failure())
                    .contains("UnknownEventException", "bet.teleported.v1");
            assertThat(tables.seen(POISONED)).containsExactly(1L);
        }
    }

    /** Five events, of which one cannot be applied, and all that can be are. */
    private RunningIntake startPoisoned(int sequence) {
        for (int i = 1; i <= 5; i++) {
            LogEntry entry = log.append(POISONED);
            if (i == sequence) {
                indigestible.add(entry.position());
            }
        }
        RunningIntake intake = start();
        topic.send(log.entries());
        await().atMost(LONG).until(() -> tables.count("parked_stream WHERE needed_version = 5") == 1);
        return intake;
    }

    private List<LogEntry> without(LogEntry poison) {
        List<LogEntry> applied = new ArrayList<>(log.entries());
        applied.removeAll(log.after(POISONED, poison.sequence() - 1));
        return applied;
    }

    private void digest(List<RecordedEvent> events) {
        if (events.stream().anyMatch(event -> indigestible.contains(event.position()))) {
            throw new IllegalArgumentException("expected something digestible");
        }
    }

    private RunningIntake start() {
        return RunningIntake.on(tables, topic, this::digest, commandService.settings());
    }
}
