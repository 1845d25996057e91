package dev.throughline.query.mechanisms;

import static dev.throughline.query.duties.Happenings.committed;
import static dev.throughline.query.duties.Happenings.deck;
import static dev.throughline.query.duties.Happenings.overridden;
import static dev.throughline.query.duties.Happenings.requested;
import static dev.throughline.query.duties.Happenings.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.duties.Duties;
import dev.throughline.query.duties.DutyKind;
import dev.throughline.query.duties.Happenings;
import dev.throughline.query.duties.Mechanism;
import dev.throughline.query.duties.Past;
import dev.throughline.query.duties.Story;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Adherence by hand. */
class ScorecardTest {
    private final Story story = new Story("2025-01-01T00:00:00Z", "UTC")
            .at("2025-03-01T09:00:00Z")
            .tell(Facts.proposed("payments", "Pay with coins"));

    private Scorecard scorecard(String asOf, @Nullable String week, int weeks) {
        Past past = story.past(asOf);
        BusinessCalendar calendar = BusinessCalendar.ACROSS;
        Instant moment = Instant.parse(asOf);
        return Scorecard.of(
                Duties.of(past, moment),
                past.bets(),
                Weeks.upTo(week, weeks, calendar, calendar.day(moment)),
                calendar);
    }

    private static MechanismRow row(Scorecard scorecard, Mechanism mechanism) {
        return scorecard.mechanisms().stream()
                .filter(row -> row.mechanism() == mechanism)
                .findFirst()
                .orElseThrow();
    }

    private static DutyTally tally(
            int due, int onTime, int late, int open, int upcoming, int imported, @Nullable String adherence) {
        return new DutyTally(
                due, onTime, late, open, upcoming, imported, adherence == null ? null : new BigDecimal(adherence));
    }

    /**
     * Week 10 (3 to 9 March): d-1 held on its day, d-2 recorded a day late: 1 ÷ 2 = 0.5. Week 11 (10 to 16 March), asked
     * about on Friday the 14th: d-3 held, d-4 still open, d-5 due today and so not counted: 1 ÷ 2. Both: 2 ÷ 4, and no
     * change.
     */
    @Test
    void adherenceIsWhatWasHeldOnTimeOfWhatWasDue() {
        story.at("2025-03-02T09:00:00Z")
                .tell(requested("d-1", "2025-03-05"))
                .tell(requested("d-2", "2025-03-06"))
                .tell(requested("d-3", "2025-03-12"))
                .tell(requested("d-4", "2025-03-13"))
                .tell(requested("d-5", "2025-03-14"));
        story.at("2025-03-05T23:30:00Z").tell(Facts.decided("d-1", DecisionOutcome.TRADE_OFF));
        story.at("2025-03-06T09:00:00Z", "2025-03-07T09:00:00Z").tell(Facts.decided("d-2", DecisionOutcome.TRADE_OFF));
        story.at("2025-03-11T09:00:00Z").tell(Facts.decided("d-3", DecisionOutcome.TRADE_OFF));

        MechanismRow log = row(scorecard("2025-03-14T12:00:00Z", "2025-W11", 2), Mechanism.DECISION_LOG);

        assertThat(log.weeks()).extracting(DutyWeek::week).containsExactly("2025-W10", "2025-W11");
        assertThat(log.weeks())
                .extracting(DutyWeek::tally)
                .containsExactly(tally(2, 1, 1, 0, 0, 0, "0.5"), tally(2, 1, 0, 1, 1, 0, "0.5"));
        assertThat(log.total()).isEqualTo(tally(4, 2, 1, 1, 1, 0, "0.5"));
        assertThat(log.change()).isEqualByComparingTo("0");
        assertThat(log.kinds())
                .filteredOn(kind -> kind.kind() == DutyKind.REQUEST)
                .singleElement()
                .satisfies(kind -> assertThat(kind.tally()).isEqualTo(log.total()));
    }

    /** Week 11: 2 ÷ 3; week 10: 1 ÷ 3. Rounded first, the change would be 0.666667 − 0.333333 = 0.333334. */
    @Test
    void theChangeIsRoundedOnce() {
        story.at("2025-03-02T09:00:00Z")
                .tell(requested("d-1", "2025-03-05"))
                .tell(requested("d-2", "2025-03-05"))
                .tell(requested("d-3", "2025-03-05"))
                .tell(requested("d-4", "2025-03-12"))
                .tell(requested("d-5", "2025-03-12"))
                .tell(requested("d-6", "2025-03-12"));
        story.at("2025-03-05T09:00:00Z").tell(Facts.decided("d-1", DecisionOutcome.TRADE_OFF));
        story.at("2025-03-11T09:00:00Z")
                .tell(Facts.decided("d-4", DecisionOutcome.TRADE_OFF))
                .tell(Facts.decided("d-5", DecisionOutcome.TRADE_OFF));

        MechanismRow log = row(scorecard("2025-03-17T12:00:00Z", "2025-W11", 2), Mechanism.DECISION_LOG);

        assertThat(log.change()).isEqualByComparingTo("0.333333");
    }

    @Test
    void whereNothingWasDueThereIsNoAdherence() {
        Scorecard scorecard = scorecard("2025-03-14T12:00:00Z", "2025-W11", 1);

        assertThat(scorecard.mechanisms()).extracting(MechanismRow::mechanism).containsExactly(Mechanism.values());
        assertThat(scorecard.mechanisms()).allSatisfy(row -> {
            assertThat(row.total().adherence()).isNull();
            assertThat(row.change()).isNull();
        });
    }

    /** A review that lapsed because the bet was killed before is nobody's merit and nobody's fault. */
    @Test
    void whatLapsedAndWhatIsImportedIsNotCounted() {
        story.at("2025-03-03T09:00:00Z")
                .tell(Facts.decided("d-1", DecisionOutcome.COMMIT))
                .tell(committed("d-1", "2025-03-12"));
        story.at("2025-03-10T09:00:00Z").tell(Facts.decided("d-2", DecisionOutcome.KILL));
        story.historic().at("2025-03-10T09:00:00Z");
        story.tell(EventLog.bet("maps"), Facts.proposed("payments", "Paper maps"))
                .tell(EventLog.bet("maps"), requested("d-1", "2025-03-13"));

        Scorecard scorecard = scorecard("2025-03-20T12:00:00Z", "2025-W11", 1);

        assertThat(row(scorecard, Mechanism.DECISION_LOG).total()).isEqualTo(tally(0, 0, 0, 0, 0, 1, null));
        assertThat(scorecard.importedBets()).isEqualTo(1);
    }

    /** Of two commits one had its owner waived: 1 ÷ 2. What was waived is told by rule, with who and why. */
    @Test
    void aWaivedRuleCountsAgainstItsMechanismAndIsShown() {
        story.at("2025-03-03T09:00:00Z")
                .tell(Facts.decided("d-1", DecisionOutcome.COMMIT))
                .tell(Facts.committed("d-1", "9000.00"));
        story.at("2025-03-04T09:00:00Z")
                .tell(Facts.decided("d-2", DecisionOutcome.COMMIT))
                .tell(Facts.committed("d-2", "9000.00"))
                .tell(overridden("COMMIT_GATE", "gate.owner-missing"));

        Scorecard scorecard = scorecard("2025-03-12T12:00:00Z", null, 1);

        assertThat(scorecard.week()).isEqualTo("2025-W10");
        assertThat(row(scorecard, Mechanism.SINGLE_THREADED_OWNERSHIP).total())
                .isEqualTo(tally(2, 1, 1, 0, 0, 0, "0.5"));
        assertThat(row(scorecard, Mechanism.PRESSURE_TEST).total()).isEqualTo(tally(2, 2, 0, 0, 0, 0, "1"));
        assertThat(scorecard.rules()).containsExactly(new RuleTally("COMMIT_GATE", 1));
        assertThat(scorecard.overrides()).singleElement().satisfies(override -> {
            assertThat(override.leader()).isEqualTo("p-lead");
            assertThat(override.reason()).isEqualTo("the market will not wait");
            assertThat(override.codes()).containsExactly("gate.owner-missing");
        });
    }

    /** The deck of 2026-W53 is due on 6 January, in 2027-W01; asked up to there, the weeks run over the new year. */
    @Test
    void weeksRunOverTheNewYear() {
        story.at("2026-12-28T09:00:00Z").tell(Story.PORTFOLIO, deck("orders"));
        story.at("2027-01-05T09:00:00Z").tell(review("2026-w53"), Happenings.closed());

        MechanismRow review = row(scorecard("2027-01-12T00:00:00Z", "2027-W01", 2), Mechanism.WEEKLY_REVIEW);

        assertThat(review.weeks())
                .extracting(
                        DutyWeek::week,
                        week -> week.tally().due(),
                        week -> week.tally().onTime())
                .containsExactly(tuple("2026-W53", 0, 0), tuple("2027-W01", 1, 1));
        assertThat(review.weeks().getFirst().start()).isEqualTo(LocalDate.parse("2026-12-28"));
    }

    /** A mechanism without duties says what is refused or where else to look. */
    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void everyMechanismSaysHowItIsMeasured(Mechanism mechanism) {
        Measure measure = Measure.of(mechanism);
        boolean measured = Arrays.stream(DutyKind.values()).anyMatch(mechanism::covers);

        assertThat(measure.how()).isNotBlank();
        assertThat(measure.leftOut()).isNotBlank();
        assertThat(measure.how().contains("÷")).isEqualTo(measured);
    }

    @ParameterizedTest
    @CsvSource({"2025-W54, 1", "2025-03-14, 1", "'', 1", "2025-W10, 0", "2025-W10, 54"})
    void aWeekThatThereIsNotIsRefused(String week, int weeks) {
        assertThatThrownBy(() -> Weeks.upTo(week, weeks, BusinessCalendar.ACROSS, LocalDate.parse("2025-03-14")))
                .isInstanceOf(BadQuestion.class);
    }
}
