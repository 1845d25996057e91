package dev.throughline.query.bet.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.AllocationId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.ForecastId;
import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.ForecastResult;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.wire.EventCodec;
import dev.throughline.query.bet.BetReplay;
import dev.throughline.query.history.BetHistories.Stored;
import dev.throughline.query.picture.LastValues;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A long life, step by step: what a step costs, and that what it says is the difference of two whole folds. */
class StepsTest {
    private static final int EVENTS = 10_000;
    private static final Instant THEN = Instant.parse("2026-03-02T09:00:00Z");

    private final List<RecordedEvent> life = life();
    private int written;

    @Test
    void theLastPageOfALongLifeIsOnePassAndWritesOnlyWhatChanged() {
        Steps steps = new Steps(bet(), this::write);
        life.subList(0, EVENTS - 50).forEach(event -> steps.pass(stored(event)));
        assertThat(written).isZero();

        List<ReplayStep> page = life.subList(EVENTS - 50, EVENTS).stream()
                .map(event -> steps.next(stored(event)))
                .toList();

        assertThat(page.getLast().event().sequence()).isEqualTo(EVENTS);
        assertThat(written).isLessThanOrEqualTo(50 * 10);
    }

    @Test
    void allStepsOfALongLifeWriteAsMuchPerEventAsThoseOfAShortOne() {
        assertThat(perEvent(EVENTS)).isLessThanOrEqualTo(perEvent(100) + 1);
    }

    private double perEvent(int events) {
        written = 0;
        Steps steps = new Steps(bet(), this::write);
        life.subList(0, events).forEach(event -> steps.next(stored(event)));
        return (double) written / events;
    }

    @Test
    void aStepSaysTheSameAfterAPassAsAfterAStep() {
        Steps all = new Steps(bet(), this::write);
        Steps some = new Steps(bet(), this::write);
        for (RecordedEvent event : life.subList(0, 60)) {
            ReplayStep step = all.next(stored(event));
            if (event.sequence() % 7 == 0) {
                assertThat(some.next(stored(event))).isEqualTo(step);
            } else {
                some.pass(stored(event));
            }
        }
    }

    @Test
    void aBetGrownEventByEventIsTheBetOfItsWholeHistory() {
        BetReplay grown = bet();
        for (RecordedEvent event : life.subList(0, 200)) {
            grown.add(event);
            BetReplay fresh = bet();
            life.subList(0, (int) event.sequence()).forEach(fresh::add);
            assertThat(grown.view()).isEqualTo(fresh.view());
        }
    }

    private static BetReplay bet() {
        return new BetReplay(EventLog.bet("taps"), "EUR", Policy.DEFAULT, LastValues.NONE);
    }

    private JsonNode write(Object value) {
        written++;
        return EventCodec.json().valueToTree(value);
    }

    private static Stored stored(RecordedEvent event) {
        return new Stored(event, "{}");
    }

    /** A proposal, and then forecasts made and resolved, decisions with what they did, moves and spend, again and again. */
    private static List<RecordedEvent> life() {
        EventLog log = new EventLog();
        List<RecordedEvent> life = new ArrayList<>();
        life.add(append(log, Facts.proposed("payments", "Pay in one tap")));
        for (int n = 0; life.size() < EVENTS; n++) {
            for (DomainEvent event : round(n)) {
                life.add(append(log, event));
            }
        }
        return life.subList(0, EVENTS);
    }

    private static List<DomainEvent> round(int n) {
        return List.of(
                new ForecastRecorded(
                        new ForecastId("f-" + n),
                        new PersonId("p-ada"),
                        "people pay",
                        new BigDecimal("0.70"),
                        Facts.DAY.plusDays(1)),
                Facts.decided("d-" + n, DecisionOutcome.CONTINUE),
                Facts.continued("d-" + n),
                Facts.owned("p-" + n),
                Facts.placed(Horizon.NOW, Horizon.NEXT, null),
                new PersonReleased(new AllocationId("w-" + n), new PersonId("p-bob"), Facts.DAY),
                new ForecastResolved(new ForecastId("f-" + n), ForecastResult.TRUE),
                Facts.spent("12.50", SpendCategory.PRESSURE_TEST));
    }

    private static RecordedEvent append(EventLog log, DomainEvent event) {
        return log.append(EventLog.bet("taps"), event, THEN, THEN);
    }
}
