package dev.throughline.query.investment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.Days;
import dev.throughline.query.history.Homes.Home;
import dev.throughline.query.picture.Money;
import dev.throughline.query.stack.Story;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The week from Monday 26 February to Friday 1 March 2024, with a leap day on its Thursday, worked out by hand. */
class InvestmentTest {
    private static final Days WEEK = new Days(LocalDate.parse("2024-02-26"), LocalDate.parse("2024-03-01"));

    private final Story story = new Story();

    private InvestmentReport report(Days days) {
        List<BetInvestment> bets = bets(days);
        return InvestmentReport.of(
                bets,
                days,
                Step.MONTH,
                BusinessCalendar.ACROSS,
                Policy.DEFAULT.mix(),
                KilledCost.of(bets, story.capacity(), BusinessCalendar.ACROSS.endOf(days.last())));
    }

    private List<BetInvestment> bets(Days days) {
        return story.bets().stream()
                .map(bet -> BetInvestment.of(bet, story.homes().of(bet), days, story.capacity()))
                .toList();
    }

    /**
     * Ann (1.0 FTE) gives half her time to coins, which is CORE until it is found ADJACENT on Wednesday. Bob (0.8 FTE)
     * gives all of his to cards, which is CORE, and leaves on Thursday the 29th.
     */
    private void aWeek() {
        story.proposed("coins", "2024-01-10T09:00:00Z", InnovationType.CORE)
                .proposed("cards", "2024-01-10T09:00:00Z", InnovationType.CORE)
                .committed("coins", "2024-02-20T09:00:00Z", "500.00")
                .reclassified("coins", "2024-02-28T10:00:00Z", InnovationType.CORE, InnovationType.ADJACENT)
                .works("p-ann", "1.00", "coins", "0.50", "2024-02-26", "2024-12-31")
                .works("p-bob", "0.80", "cards", "1.00", "2024-02-26", "2024-12-31")
                .leaves("p-bob", "2024-02-29");
    }

    /**
     * CORE: Ann 2 days × 0.5 + Bob 4 days × 0.8 = 4.2 FTE-days = 0.84 FTE-weeks. ADJACENT: Ann 3 days × 0.5 = 1.5 = 0.3. In
     * all 1.14. February has Monday to Thursday: 4 × 0.5 + 4 × 0.8 = 5.2 = 1.04; March the Friday: 0.5 = 0.1.
     */
    @Test
    void aBetCountsForADayUnderWhatItWasWhenTheDayEnded() {
        aWeek();

        InvestmentReport report = report(WEEK);

        assertThat(report.total().fteWeeks()).isEqualByComparingTo("1.14");
        assertThat(weeks(report.types(), "CORE")).isEqualByComparingTo("0.84");
        assertThat(weeks(report.types(), "ADJACENT")).isEqualByComparingTo("0.3");
        assertThat(weeks(report.types(), "TRANSFORMATIONAL")).isZero();
        assertThat(weeks(report.stages(), "COMMITTED")).isEqualByComparingTo("0.5");
        assertThat(weeks(report.stages(), "PROPOSED")).isEqualByComparingTo("0.64");
        assertThat(weeks(report.origins(), "CUSTOMER")).isEqualByComparingTo("1.14");
        assertThat(report.objectives())
                .singleElement()
                .satisfies(none -> assertThat(none.name()).isNull());
        assertThat(weeks(report.steps(), "2024-02")).isEqualByComparingTo("1.04");
        assertThat(weeks(report.steps(), "2024-03")).isEqualByComparingTo("0.1");
    }

    /** ½ (|0.84 − 0.7 × 1.14| + |0.3 − 0.2 × 1.14| + |0 − 0.1 × 1.14|) ÷ 1.14 = ½ (0.042 + 0.072 + 0.114) ÷ 1.14 = 0.1. */
    @Test
    void driftIsHalfOfWhatTheSharesAreOff() {
        aWeek();

        InvestmentMix mix = report(WEEK).mix();

        assertThat(mix.drift()).isEqualByComparingTo("0.1");
        assertThat(mix.shares())
                .extracting(share -> Objects.requireNonNull(share.share()).toPlainString())
                .containsExactly("0.736842", "0.263158", "0");
        assertThat(mix.shares())
                .extracting(InvestmentMix.MixShare::target)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("0.7"), new BigDecimal("0.2"), new BigDecimal("0.1"));
    }

    @Test
    void withoutAnyFteThereIsNoMix() {
        story.proposed("coins", "2024-01-10T09:00:00Z", InnovationType.CORE);

        InvestmentMix mix = report(WEEK).mix();

        assertThat(mix.drift()).isNull();
        assertThat(mix.shares()).extracting(InvestmentMix.MixShare::share).containsOnlyNulls();
    }

    /**
     * 100.00 for February and March 2024: 29 + 31 = 60 days, of which the week has the 26th to the 30th. By the end of day
     * 30 50.00 are planned, of day 27 45.00, of day 25 41.67. CORE has days 26 and 27: 3.33; ADJACENT the rest: 5.00.
     */
    @Test
    void aPlanIsSpreadOverItsCalendarDaysAndSpendCountsByItsDate() {
        aWeek();
        story.funded("coins", "2024-02-28T11:00:00Z", "100.00", "2024-02-01", "2024-03-31")
                .spent("coins", "2024-02-28T11:00:00Z", "40.00", "2024-02-27", SpendCategory.BUILD)
                .spent("coins", "2024-03-01T11:00:00Z", "60.00", "2024-02-29", SpendCategory.OPERATE)
                .spent("coins", "2024-03-01T11:00:00Z", "7.00", "2024-02-25", SpendCategory.BUILD);

        InvestmentReport report = report(WEEK);

        assertThat(money(report.total())).isEqualTo(of("8.33", "100.00", "500.00"));
        assertThat(money(slice(report.types(), "CORE"))).isEqualTo(of("3.33", "40.00", null));
        assertThat(money(slice(report.types(), "ADJACENT"))).isEqualTo(of("5.00", "60.00", "500.00"));
        assertThat(money(slice(report.stages(), "KILLED"))).isEqualTo(of(null, "0.00", null));
        assertThat(report.funded()).containsExactly(euro("100.00"));
        assertThat(report.total().alive()).isEqualTo(2);
    }

    @Test
    void theSharesOfAllDaysAreTheAmount() {
        var plan = new Plan(
                new BigDecimal("100.00"), new Days(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-04-10")));

        assertThat(plan.days().each().map(plan::on).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo("100.00");
        assertThat(plan.on(LocalDate.parse("2024-04-11"))).isZero();
    }

    /**
     * Chips was killed in the week: all of its 30 + 20 + 70 = 120.00 count, once, whenever they were spent. Coins was not:
     * its 45.00 for a test in the week count, its test before the week does not. a-1 was judged twice and counts once, a-2
     * nobody could tell, a-3 was refuted: 2 learnings. (120 + 45) ÷ 2 = 82.50.
     */
    @Test
    void aLearningCostsTheTestsAndTheKilledBetsEachAmountOnce() {
        learnings();

        assertThat(report(WEEK).costPerLearning())
                .containsExactly(
                        new CostPerLearning("EUR", euro("45.00"), euro("120.00"), euro("165.00"), 2, euro("82.50")));
    }

    private void learnings() {
        story.proposed("chips", "2024-01-10T09:00:00Z", InnovationType.CORE)
                .proposed("coins", "2024-01-10T09:00:00Z", InnovationType.CORE)
                .spent("chips", "2024-01-11T09:00:00Z", "30.00", "2024-01-11", SpendCategory.PRESSURE_TEST)
                .spent("coins", "2024-01-11T09:00:00Z", "9.00", "2024-01-11", SpendCategory.PRESSURE_TEST)
                .spent("chips", "2024-02-27T09:00:00Z", "20.00", "2024-02-27", SpendCategory.PRESSURE_TEST)
                .spent("chips", "2024-02-27T09:00:00Z", "70.00", "2024-02-27", SpendCategory.BUILD)
                .spent("coins", "2024-02-27T09:00:00Z", "45.00", "2024-02-27", SpendCategory.PRESSURE_TEST)
                .judged("coins", "2024-02-27T10:00:00Z", "a-1", AssumptionVerdict.SUPPORTED)
                .judged("coins", "2024-02-27T10:00:00Z", "a-2", AssumptionVerdict.UNRESOLVED)
                .judged("coins", "2024-02-29T10:00:00Z", "a-1", AssumptionVerdict.REFUTED)
                .judged("coins", "2024-02-29T10:00:00Z", "a-3", AssumptionVerdict.REFUTED)
                .works("p-ann", "1.00", "chips", "0.50", "2024-02-19", "2024-02-28")
                .killed("chips", "2024-02-28T09:00:00Z");
    }

    @Test
    void withoutALearningThereIsNoCostPerLearning() {
        story.proposed("chips", "2024-01-10T09:00:00Z", InnovationType.CORE)
                .spent("chips", "2024-02-27T09:00:00Z", "20.00", "2024-02-27", SpendCategory.PRESSURE_TEST);

        assertThat(report(WEEK).costPerLearning()).singleElement().satisfies(cost -> {
            assertThat(cost.cost()).isEqualTo(euro("20.00"));
            assertThat(cost.learnings()).isZero();
            assertThat(cost.perLearning()).isNull();
        });
    }

    /** Half of Ann's time from Monday 19 to Wednesday 28 February: 8 working days × 0.5 ÷ 5 = 0.8 FTE-weeks. */
    @Test
    void aKilledBetCostsItsWholeLife() {
        learnings();

        KilledCost killed = report(WEEK).killed();

        assertThat(killed.fteWeeks()).isEqualByComparingTo("0.8");
        assertThat(killed.spent()).containsExactly(euro("120.00"));
        assertThat(killed.bets()).singleElement().satisfies(chips -> {
            assertThat(chips.bet()).isEqualTo("chips");
            assertThat(chips.killedOn()).isEqualTo("2024-02-28");
            assertThat(chips.learnings()).isEqualTo("nobody was in a hurry");
        });
        assertThat(report(new Days(LocalDate.parse("2024-02-19"), LocalDate.parse("2024-02-27")))
                        .killed()
                        .bets())
                .isEmpty();
    }

    /** When it is 20:00 on Wednesday the 28th in UTC, Tokyo has Thursday: 4 working days × 0.5 ÷ 5 = 0.4 FTE-weeks. */
    @Test
    void aKilledBetCostsItsLifeToTheDayInItsPortfolio() {
        story.proposed("chips", "2024-01-10T09:00:00Z", InnovationType.CORE)
                .works("p-ann", "1.00", "chips", "0.50", "2024-02-26", "2024-12-31")
                .killed("chips", "2024-02-27T09:00:00Z");
        var tokyo = new Home("JPY", new BusinessCalendar(ZoneId.of("Asia/Tokyo"), DayOfWeek.SUNDAY, Month.JANUARY));
        List<BetInvestment> bets = story.bets().stream()
                .map(bet -> BetInvestment.of(bet, tokyo, WEEK, story.capacity()))
                .toList();

        KilledCost killed = KilledCost.of(bets, story.capacity(), Instant.parse("2024-02-28T20:00:00Z"));

        assertThat(killed.fteWeeks()).isEqualByComparingTo("0.4");
    }

    /** Every figure is the sum of its rows; a slice is that of the rows asked for its kind. */
    @Test
    void rowsOpenTheFigures() {
        aWeek();
        aTestOfCards();
        InvestmentReport report = report(WEEK);

        assertThat(rows(null).map(InvestedBet::fteWeeks).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(report.total().fteWeeks());
        for (InnovationType type : InnovationType.values()) {
            assertThat(rows(type).map(InvestedBet::fteWeeks).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(weeks(report.types(), type.name()));
            assertThat((int) rows(type).filter(InvestedBet::alive).count())
                    .isEqualTo(slice(report.types(), type.name()).alive());
        }
        assertThat(rows(null).map(row -> row.learningCost().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("20.00");
        assertThat(rows(null).flatMap(row -> row.judged().stream())).containsExactly("a-1");
    }

    private void aTestOfCards() {
        story.spent("cards", "2024-02-27T09:00:00Z", "20.00", "2024-02-27", SpendCategory.PRESSURE_TEST)
                .judged("cards", "2024-02-29T10:00:00Z", "a-1", AssumptionVerdict.SUPPORTED)
                .proposed("later", "2024-03-02T09:00:00Z", InnovationType.CORE);
    }

    private Stream<InvestedBet> rows(@Nullable InnovationType type) {
        var request = new InvestedBetsRequest(null, type == null ? null : List.of(type), null, null, null);
        return bets(WEEK).stream().flatMap(bet -> InvestedBet.of(bet, request::includes).stream());
    }

    private static BigDecimal weeks(List<InvestmentSlice> slices, String name) {
        return slice(slices, name).fteWeeks();
    }

    private static InvestmentSlice slice(List<InvestmentSlice> slices, String name) {
        return slices.stream()
                .filter(each -> name.equals(each.name()))
                .findFirst()
                .orElseThrow();
    }

    private static InvestmentMoney money(InvestmentSlice slice) {
        assertThat(slice.money()).hasSize(1);
        return slice.money().getFirst();
    }

    private static InvestmentMoney of(@Nullable String planned, String spent, @Nullable String cap) {
        return new InvestmentMoney(
                "EUR", planned == null ? null : euro(planned), euro(spent), cap == null ? null : euro(cap));
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
