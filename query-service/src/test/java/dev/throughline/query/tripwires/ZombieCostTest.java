package dev.throughline.query.tripwires;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.Days;
import dev.throughline.query.stack.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work past a tripwire around 29 February 2024, worked out by hand. Today is Friday 15 March. */
class ZombieCostTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-03-15");
    private static final Days QUARTER = new Days(LocalDate.parse("2024-01-01"), TODAY);

    private final Story story = new Story();

    @BeforeEach
    void coins() {
        story.proposed("coins", "2024-01-10T09:00:00Z", InnovationType.CORE)
                .works("p-ann", "1.00", "coins", "0.50", "2024-01-10", "2024-03-13")
                .works("p-ann", "1.00", "coins", "1.00", "2024-03-14", "2024-12-31")
                .works("p-bob", "1.00", "coins", "1.00", "2024-01-10", "2024-12-31")
                .leaves("p-bob", "2024-03-01");
    }

    private ZombieCost cost(Days days) {
        return ZombieCost.of(
                days,
                story.bets().stream()
                        .flatMap(bet ->
                                ZombieBet.of(bet, BusinessCalendar.ACROSS, TODAY, days, story.capacity()).stream())
                        .toList());
    }

    /** f-1 waits from Thursday the 29th to Monday 4 March, f-2 from Friday to Tuesday the 5th, f-3 since the 14th. */
    private void firings() {
        story.fired("coins", "2024-02-28T10:00:00Z", "nobody-pays", "f-1")
                .fired("coins", "2024-02-29T10:00:00Z", "too-slow", "f-2")
                .continued("coins", "d-1", "2024-03-04T09:00:00Z", "f-1")
                .continued("coins", "d-2", "2024-03-05T09:00:00Z", "f-2")
                .fired("coins", "2024-03-13T10:00:00Z", "nobody-pays", "f-3");
    }

    /**
     * From 29 February to 5 March there are 4 working days: Ann 4 × 0.5 = 2, Bob until he leaves on 1 March 2 × 1 = 2; 4
     * FTE-days = 0.8 FTE-weeks. On 14 and 15 March Ann works in full: 2 = 0.4. In all 1.2.
     */
    @Test
    void overlappingFiringsCountOnceAndOpenOnesToToday() {
        firings();

        ZombieCost cost = cost(QUARTER);

        assertThat(cost.fteWeeks()).isEqualByComparingTo("1.2");
        assertThat(cost.bets()).singleElement().satisfies(coins -> {
            assertThat(coins.open()).isTrue();
            assertThat(coins.stretches()).hasSize(2);
            assertThat(coins.stretches().getFirst().from()).isEqualTo("2024-02-29");
            assertThat(coins.stretches().getFirst().to()).isEqualTo("2024-03-05");
            assertThat(coins.stretches().getFirst().firings()).containsExactly("f-1", "f-2");
            assertThat(coins.stretches().getFirst().fteWeeks()).isEqualByComparingTo("0.8");
            assertThat(coins.stretches().getLast().to()).isEqualTo(TODAY);
        });
    }

    /** From Tuesday 5 March on: 0.5 that day and 2 on the 14th and 15th: 2.5 FTE-days = 0.5 FTE-weeks. */
    @Test
    void onlyDaysOfThePeriodCount() {
        firings();

        assertThat(cost(new Days(LocalDate.parse("2024-03-05"), TODAY)).fteWeeks())
                .isEqualByComparingTo("0.5");
        assertThat(cost(new Days(LocalDate.parse("2024-03-06"), LocalDate.parse("2024-03-13")))
                        .bets())
                .isEmpty();
    }

    /** Decided on the day of the firing, nothing was lost. */
    @Test
    void whatIsDecidedAtOnceCostsNothing() {
        story.fired("coins", "2024-02-28T10:00:00Z", "nobody-pays", "f-1")
                .continued("coins", "d-1", "2024-02-28T17:00:00Z", "f-1");

        assertThat(cost(QUARTER).bets()).isEmpty();
        assertThat(cost(QUARTER).fteWeeks()).isZero();
    }

    /** Killed on 1 March for another reason: Thursday and Friday, 2 × 0.5 + 2 × 1 = 3 FTE-days = 0.6 FTE-weeks. */
    @Test
    void aBetThatIsOverIsNoZombieAnyMore() {
        story.fired("coins", "2024-02-28T10:00:00Z", "nobody-pays", "f-1").killed("coins", "2024-03-01T09:00:00Z");

        assertThat(cost(QUARTER).fteWeeks()).isEqualByComparingTo("0.6");
        assertThat(cost(QUARTER).bets().getFirst().open()).isFalse();
    }

    /** Fired on 28 February and due on 6 March: today it is open for 16 days, 9 of them too many. */
    @Test
    void theClockRunsUntilSomebodyDecides() {
        story.fired("coins", "2024-02-28T10:00:00Z", "nobody-pays", "f-1");

        FiringClock clock = clock();

        assertThat(clock.state()).isEqualTo(FiringState.UNDECIDED);
        assertThat(clock.alive()).isTrue();
        assertThat(clock.daysOpen()).isEqualTo(16);
        assertThat(clock.daysOver()).isEqualTo(9);
        assertThat(clock.decision()).isNull();
    }

    /** The second decision about a firing changes nothing: from 28 February to 4 March there are 5 days. */
    @Test
    void theFirstDecisionThatNamesItStopsTheClock() {
        story.fired("coins", "2024-02-28T10:00:00Z", "nobody-pays", "f-1")
                .continued("coins", "d-1", "2024-03-04T09:00:00Z", "f-1")
                .continued("coins", "d-2", "2024-03-12T09:00:00Z", "f-1");

        FiringClock clock = clock();

        assertThat(clock.state()).isEqualTo(FiringState.DECIDED);
        assertThat(clock.daysOpen()).isEqualTo(5);
        assertThat(clock.daysOver()).isZero();
        assertThat(clock.decision())
                .extracting(FiringClock.FiringDecision::decision)
                .isEqualTo("d-1");
    }

    private FiringClock clock() {
        var coins = story.bets().getFirst();
        return FiringClock.of(coins, Fired.of(coins).getFirst(), BusinessCalendar.ACROSS, TODAY);
    }
}
