package dev.throughline.query.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.platform.questions.BadQuestion;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The figures of allocations, by hand. */
class AllocationTest {
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private final Workforce november = Workforce.inNovember();

    /**
     * FTE: ada 5 × 1 ÷ 5 = 1; bob 5 × 0.5 × 0.8 ÷ 5 = 0.4 on each of two bets; cid 3 × 1 ÷ 5 = 0.6; dee 2 × 0.4 ÷ 5 =
     * 0.16. All: 1 + 0.8 + 0.6 + 0.16 = 2.56; innovation (without cards): 2.16.
     */
    @Test
    void fteCountsTheDaysThatAnAllocationAndAContractCover() {
        AllocationWeek week = report(november.ground("payments")).week();

        assertThat(week.from()).isEqualTo("2026-11-09");
        assertThat(week.to()).isEqualTo("2026-11-15");
        assertThat(week.fte()).isEqualByComparingTo("2.56");
        assertThat(week.innovationFte()).isEqualByComparingTo("2.16");
    }

    /**
     * Full-time are ada (5 ÷ 5) and cid (3 ÷ 3, contract 1); bob (2 ÷ 4) and dee (0.8 ÷ 5) are not. By FTE: (1 + 0.6) ÷
     * 2.16 = 0.740741; by heads: 2 ÷ 4.
     */
    @Test
    void theFullTimeShareIsOfInnovationFteAndOfHeads() {
        AllocationWeek week = report(november.ground("payments")).week();

        assertThat(week.fullTimeFte()).isEqualByComparingTo("1.6");
        assertThat(week.fullTimeShare()).isEqualByComparingTo("0.740741");
        assertThat(week.innovationPeople()).isEqualTo(4);
        assertThat(week.fullTimePeople()).isEqualTo(2);
        assertThat(week.fullTimeShareByHeads()).isEqualByComparingTo("0.5");
    }

    /**
     * Person-days: ada 5, bob 5, cid 3, dee 2 (only the days on which she works here), eve 5: 20. Bets on them: 5 + 10 + 3
     * + 4 + 5 = 27. 27 ÷ 20 = 1.35.
     */
    @Test
    void fragmentationIsTheMeanNumberOfBetsPerAllocatedPersonDay() {
        AllocationWeek week = report(november.ground("payments")).week();

        assertThat(week.allocatedDays()).isEqualTo(20);
        assertThat(week.betDays()).isEqualTo(27);
        assertThat(week.fragmentation()).isEqualByComparingTo("1.35");
    }

    /**
     * Contracted: ada 1 + bob 0.8 + cid 3 ÷ 5 + eve (2 × 1 + 3 × 0.6) ÷ 5 = 0.76, so 3.16. Lent in: dee's 0.16. Lent out:
     * half of eve's 0.76, and the other half is unallocated. 2.16 ÷ 3.16 = 0.683544; 3.16 − 0.38 − 0.38 + 0.16 = 2.56.
     */
    @Test
    void theInnovationRatioShowsWhatIsLentAndWhatIsUnallocated() {
        AllocationWeek week = report(november.ground("payments")).week();

        assertThat(week.contractedFte()).isEqualByComparingTo("3.16");
        assertThat(week.innovationRatio()).isEqualByComparingTo("0.683544");
        assertThat(week.lentInFte()).isEqualByComparingTo("0.16");
        assertThat(week.lentOutFte()).isEqualByComparingTo("0.38");
        assertThat(week.unallocatedFte()).isEqualByComparingTo("0.38");
    }

    /** Over both, nothing is lent: innovation 2.16 + dee's 0.6 + eve's 0.38 = 3.14, contracted 3.16 + 1 = 4.16. */
    @Test
    void whatIsLentBetweenPortfoliosIsNotLentOverAll() {
        AllocationReport report = report(november.ground("payments", "search"));

        assertThat(report.week().innovationFte()).isEqualByComparingTo("3.14");
        assertThat(report.week().contractedFte()).isEqualByComparingTo("4.16");
        assertThat(report.week().lentInFte()).isZero();
        assertThat(report.week().lentOutFte()).isZero();
        assertThat(report.byPortfolio())
                .extracting(AllocationOfPortfolio::portfolio)
                .containsExactly("payments", "search");
        assertThat(report.byPortfolio().getFirst().figures())
                .isEqualTo(report(november.ground("payments")).week());
        assertThat(report.byPortfolio().getLast().figures().lentInFte()).isEqualByComparingTo("0.38");
    }

    @Test
    void theSumsOfTheRowsAreTheFigures() {
        for (String[] portfolios : new String[][] {{"payments"}, {"search"}, {"payments", "search"}}) {
            Ground ground = november.ground(portfolios);
            AllocationReport report = report(ground);
            List<AllocationRow> rows = rows(ground);
            AllocationWeek week = report.week();

            assertThat(sum(rows, row -> !row.elsewhere())).isEqualByComparingTo(week.fte());
            assertThat(sum(rows, AllocationRow::isInnovation)).isEqualByComparingTo(week.innovationFte());
            assertThat(sum(rows, row -> row.isInnovation() && row.fullTime())).isEqualByComparingTo(week.fullTimeFte());
            assertThat(sum(rows, row -> row.lent() && !row.elsewhere())).isEqualByComparingTo(week.lentInFte());
            assertThat(sum(rows, row -> row.lent() && row.elsewhere())).isEqualByComparingTo(week.lentOutFte());
            report.byBet()
                    .forEach(bet -> assertThat(sum(rows, row -> bet.bet().equals(row.bet())))
                            .isEqualByComparingTo(bet.fte()));
            report.byPerson()
                    .forEach(each -> assertThat(
                                    sum(rows, row -> row.person().equals(each.person()) && !row.elsewhere()))
                            .isEqualByComparingTo(each.fte()));
            assertThat(total(report.byBet(), AllocationOfBet::fte)).isEqualByComparingTo(week.fte());
            assertThat(total(report.byPerson(), AllocationOfPerson::fte)).isEqualByComparingTo(week.fte());
            assertThat(total(report.byPerson(), AllocationOfPerson::contractedFte))
                    .isEqualByComparingTo(week.contractedFte());
            assertThat(total(report.byPerson(), AllocationOfPerson::unallocatedFte))
                    .isEqualByComparingTo(week.unallocatedFte());
            assertThat(total(report.byInnovationType(), AllocationOfType::fte)).isEqualByComparingTo(week.fte());
            assertThat(total(report.byPurpose(), AllocationOfPurpose::fte)).isEqualByComparingTo(week.fte());
        }
    }

    /** taps: ada 1 + bob 0.4 + cid 0.6 + dee 0.16; cards, the only one that is built: bob 0.4. */
    @Test
    void fteIsToldByBetTypeAndPurpose() {
        AllocationReport report = report(november.ground("payments"));

        assertThat(report.byBet()).extracting(AllocationOfBet::bet).containsExactly("taps", "cards");
        assertThat(report.byBet().getFirst().fte()).isEqualByComparingTo("2.16");
        assertThat(report.byBet().getFirst().people()).isEqualTo(4);
        assertThat(report.byInnovationType())
                .filteredOn(type -> type.innovationType() == InnovationType.CORE)
                .singleElement()
                .satisfies(core -> assertThat(core.fte()).isEqualByComparingTo("0.4"));
        assertThat(report.byPurpose())
                .filteredOn(each -> each.purpose() == Purpose.BUILD)
                .singleElement()
                .satisfies(build -> assertThat(build.fte()).isEqualByComparingTo("0.4"));
    }

    @Test
    void whatIsElsewhereIsASumWithoutNames() {
        assertThat(rows(november.ground("payments")))
                .filteredOn(AllocationRow::elsewhere)
                .satisfiesExactly(
                        dee -> {
                            assertThat(dee.person()).isEqualTo("dee");
                            assertThat(dee.home()).isNull();
                            assertThat(dee.bet()).isNull();
                            assertThat(dee.title()).isNull();
                            assertThat(dee.fraction()).isNull();
                            assertThat(dee.fte()).isEqualByComparingTo("0.6");
                            assertThat(dee.lent()).isFalse();
                        },
                        eve -> {
                            assertThat(eve.home()).isEqualTo("payments");
                            assertThat(eve.bet()).isNull();
                            assertThat(eve.fte()).isEqualByComparingTo("0.38");
                            assertThat(eve.lent()).isTrue();
                        });
    }

    /** In search, eve is lent in: 2 days at 0.5 × 1 and 3 at 0.5 × 0.6 are two rows of 0.2 and 0.18. */
    @Test
    void aContractThatChangesMidWeekMakesTwoRows() {
        assertThat(rows(november.ground("search")))
                .filteredOn(row -> row.person().equals("eve"))
                .satisfiesExactly(
                        full -> {
                            assertThat(full.contractFte()).isEqualByComparingTo("1");
                            assertThat(full.workingDays()).isEqualTo(2);
                            assertThat(full.fte()).isEqualByComparingTo("0.2");
                        },
                        less -> {
                            assertThat(less.contractFte()).isEqualByComparingTo("0.6");
                            assertThat(less.workingDays()).isEqualTo(3);
                            assertThat(less.fte()).isEqualByComparingTo("0.18");
                        });
    }

    /** A contract of 0.6 for part of the week is less than the 0.8 that the policy asks for, so it is no full-time job. */
    @Test
    void theContractMustBeLargeEnoughThroughoutTheWeek() {
        november.person("fay", "payments", "0.8");
        november.allocate("fay", "f-1", "taps", "1", "2026-02-01", null);
        november.person("gus", "payments", "0.8");
        november.contract("gus", "payments", "0.79", "2026-11-13");
        november.allocate("gus", "g-1", "taps", "1", "2026-02-01", null);

        List<AllocationOfPerson> people = report(november.ground("payments")).byPerson();

        assertThat(people)
                .filteredOn(AllocationOfPerson::fullTime)
                .extracting(AllocationOfPerson::person)
                .containsExactly("ada", "cid", "fay");
    }

    /** 19 of 20 parts are enough: 0.95 on one innovation bet; 0.94 are not. Two innovation bets do not add up. */
    @Test
    void fullTimeIsOneInnovationBet() {
        november.bet("coins", "payments", InnovationType.TRANSFORMATIONAL);
        november.person("fay", "payments", "1");
        november.allocate("fay", "f-1", "taps", "0.95", "2026-02-01", null);
        november.person("gus", "payments", "1");
        november.allocate("gus", "g-1", "taps", "0.94", "2026-02-01", null);
        november.allocate("gus", "g-2", "coins", "0.06", "2026-02-01", null);
        november.person("hal", "payments", "1");
        november.allocate("hal", "h-1", "cards", "1", "2026-02-01", null);

        assertThat(report(november.ground("payments")).byPerson())
                .filteredOn(AllocationOfPerson::fullTime)
                .extracting(AllocationOfPerson::person)
                .containsExactly("ada", "cid", "fay");
    }

    /** Core up to Tuesday, adjacent when Wednesday ends: of ada's 5 days 3 are innovation, 0.6; 3 ÷ 5 is not full-time. */
    @Test
    void theTypeIsThatOfTheDay() {
        Workforce work = new Workforce();
        work.bet("taps", "payments", InnovationType.CORE);
        work.reclassify("taps", InnovationType.CORE, InnovationType.ADJACENT, "2026-11-11T15:00:00Z");
        work.person("ada", "payments", "1");
        work.allocate("ada", "a-1", "taps", "1", "2026-02-01", null);

        AllocationReport report = report(work.ground("payments"));

        assertThat(report.week().innovationFte()).isEqualByComparingTo("0.6");
        assertThat(report.week().fullTimePeople()).isZero();
        assertThat(report.week().fullTimeShare()).isZero();
        assertThat(report.byBet().getFirst().innovationType()).isEqualTo(InnovationType.ADJACENT);
        assertThat(rows(work.ground("payments")))
                .extracting(AllocationRow::innovationType)
                .containsExactly(InnovationType.CORE, InnovationType.ADJACENT);
    }

    @Test
    void whatCannotBeDividedIsMissingAndNotZero() {
        AllocationWeek week = report(new Workforce().ground("payments")).week();

        assertThat(week.fte()).isZero();
        assertThat(week.fullTimeShare()).isNull();
        assertThat(week.fullTimeShareByHeads()).isNull();
        assertThat(week.fragmentation()).isNull();
        assertThat(week.innovationRatio()).isNull();
    }

    /** 29 February 2028 is a Tuesday: one day of 0.5 in a week of five, 0.1 FTE. */
    @Test
    void aLeapDayIsADay() {
        Workforce work = new Workforce();
        work.bet("taps", "payments", InnovationType.ADJACENT);
        work.person("ada", "payments", "1");
        work.allocate("ada", "a-1", "taps", "0.5", "2028-02-29", "2028-02-29");

        AllocationWeek week = report(work.ground("payments"), "2028-W09", 1).week();

        assertThat(week.from()).isEqualTo("2028-02-28");
        assertThat(week.fte()).isEqualByComparingTo("0.1");
    }

    /** From Monday 28 December 2026 to Sunday 3 January 2027; bob's 0.5 × 0.8 on taps ends on Thursday: 4 × 0.4 ÷ 5. */
    @Test
    void weekFiftyThreeRunsOverTheNewYear() {
        AllocationReport report = report(november.ground("payments"), "2026-W53", 2);

        assertThat(report.series()).extracting(AllocationWeek::week).containsExactly("2026-W52", "2026-W53");
        assertThat(report.week().from()).isEqualTo("2026-12-28");
        assertThat(report.week().to()).isEqualTo("2027-01-03");
        assertThat(rows(november.ground("payments"), "2026-W53"))
                .filteredOn(row -> "b-2".equals(row.allocation()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.workingDays()).isEqualTo(4);
                    assertThat(row.fte()).isEqualByComparingTo("0.32");
                });
    }

    /** A week that ends on Wednesday: W46 runs from Thursday 12 to Wednesday 18 November; from Monday 16 on it has 3 days. */
    @Test
    void aWeekEndsOnThePortfoliosDay() {
        Workforce work = new Workforce(DayOfWeek.WEDNESDAY);
        work.bet("taps", "payments", InnovationType.ADJACENT);
        work.person("ada", "payments", "1");
        work.allocate("ada", "a-1", "taps", "1", "2026-11-16", null);

        AllocationWeek week = report(work.ground("payments")).week();

        assertThat(week.from()).isEqualTo("2026-11-12");
        assertThat(week.fte()).isEqualByComparingTo("0.6");
        assertThat(week.unallocatedFte()).isEqualByComparingTo("0.4");
    }

    /** eve has 0.38 unallocated of 0.76 in W46; in W47 all of her 0.6 is one half lent out and one half unallocated. */
    @Test
    void theGridShowsEachPersonWeekByWeekThoseWhoBelongTogetherInARow() {
        Ground ground = november.ground("payments");
        AllocationGrid grid =
                AllocationGrid.of(ground, Weeks.upTo("2026-W47", 2, ground.calendar(), LATER), week -> true);

        assertThat(grid.people()).extracting(AllocationLine::person).containsExactly("ada", "bob", "cid", "eve", "dee");
        AllocationLine cid = grid.people().get(2);
        assertThat(cid.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.week()).isEqualTo("2026-W46");
            assertThat(cell.fullTime()).isTrue();
            assertThat(cell.contractedFte()).isEqualByComparingTo("0.6");
        });
        assertThat(grid.people().getLast().cells().getLast().unallocatedShare()).isNull();
        assertThat(grid.people().get(3).cells())
                .extracting(AllocationLine.Cell::elsewhereFte)
                .usingElementComparator(Comparator.naturalOrder())
                .containsExactly(new BigDecimal("0.38"), new BigDecimal("0.3"));
        assertThat(grid.people().get(3).cells())
                .allSatisfy(cell -> assertThat(cell.unallocatedShare()).isEqualByComparingTo("0.5"));
    }

    /** Adopted on Monday 9 November, the day after W45 ended; W46 ends with it, and all weeks after that. */
    @Test
    void theTargetIsThatOfThePolicyWhenTheWeekEnds() {
        november.aims("payments", "0.80", "2026-11-09T00:00:00Z");

        assertThat(report(november.ground("payments"), "2026-W47", 4).series())
                .extracting(AllocationWeek::fullTimeShareTarget)
                .containsExactly(null, null, new BigDecimal("0.80"), new BigDecimal("0.80"));
    }

    @Test
    void overPortfoliosThereIsATargetOnlyIfTheyHaveTheSame() {
        november.aims("payments", "0.80", "2026-11-01T00:00:00Z");
        november.aims("search", "0.80", "2026-11-10T00:00:00Z");

        AllocationReport report = report(november.ground("payments", "search"), "2026-W46", 2);

        assertThat(report.series())
                .extracting(AllocationWeek::fullTimeShareTarget)
                .containsExactly(null, new BigDecimal("0.80"));
        assertThat(report(november.ground("payments"), "2026-W45", 1).week().fullTimeShareTarget())
                .isEqualByComparingTo("0.80");
    }

    /** A portfolio that is opened on Monday 16 November has no say in what W46 aimed at. */
    @Test
    void aPortfolioThatIsNotOpenYetHasNoTargetAndNoSay() {
        november.opens("cards", "2026-11-16T00:00:00Z");
        november.aims("payments", "0.80", "2026-11-01T00:00:00Z");

        assertThat(report(november.ground("payments", "cards"), "2026-W47", 2).series())
                .extracting(AllocationWeek::fullTimeShareTarget)
                .containsExactly(new BigDecimal("0.80"), null);
        assertThat(report(new Workforce().ground()).week().fullTimeShareTarget())
                .isNull();
    }

    @Test
    void theUsualWeekIsTheLastThatEnded() {
        BusinessCalendar iso = BusinessCalendar.ACROSS;
        Instant sunday = iso.endOf(LocalDate.parse("2026-11-15"));

        assertThat(Weeks.upTo(null, 1, iso, sunday)).extracting(Period::label).containsExactly("2026-W46");
        assertThat(Weeks.upTo(null, 1, iso, sunday.minusSeconds(1)))
                .extracting(Period::label)
                .containsExactly("2026-W45");
    }

    @Test
    void aWeekThatIsNoneAndTooManyWeeksAreRefused() {
        for (String week : List.of("2026-11-09", "2025-W53", "2026-W00", "w46", "")) {
            assertThatThrownBy(() -> Weeks.check(week, 1))
                    .isInstanceOf(BadQuestion.class)
                    .hasMessageContaining("2026-W47");
        }
        for (int weeks : new int[] {0, -1, 105, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> Weeks.check(null, weeks))
                    .isInstanceOf(BadQuestion.class)
                    .hasMessageContaining("from 1 to 104");
        }
    }

    private static AllocationReport report(Ground ground) {
        return report(ground, "2026-W46", 1);
    }

    private static AllocationReport report(Ground ground, String week, int weeks) {
        return AllocationReport.of(ground, Weeks.upTo(week, weeks, ground.calendar(), LATER), each -> true);
    }

    private static List<AllocationRow> rows(Ground ground) {
        return rows(ground, "2026-W46");
    }

    private static List<AllocationRow> rows(Ground ground, String week) {
        return PersonWeek.all(Weeks.upTo(week, 1, ground.calendar(), LATER).getFirst(), ground).stream()
                .flatMap(person -> person.rows().stream())
                .sorted(AllocationRow.IN_ORDER)
                .toList();
    }

    private static BigDecimal sum(List<AllocationRow> rows, Predicate<AllocationRow> which) {
        return total(rows.stream().filter(which).toList(), AllocationRow::fte);
    }

    private static <T> BigDecimal total(List<T> of, Function<T, BigDecimal> figure) {
        return of.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
