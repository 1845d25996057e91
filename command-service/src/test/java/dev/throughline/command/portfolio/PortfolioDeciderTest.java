package dev.throughline.command.portfolio;

import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.portfolio.PortfolioCommand.AdoptPolicy;
import dev.throughline.command.portfolio.PortfolioCommand.MixTarget;
import dev.throughline.command.portfolio.PortfolioCommand.OpenPortfolio;
import dev.throughline.command.rules.Given;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a portfolio. */
class PortfolioDeciderTest {
    private static final OpenPortfolio OPEN =
            new OpenPortfolio("Retail", Currency.getInstance("EUR"), ZoneId.of("Europe/Berlin"), null, null);
    private static final PortfolioOpened OPENED = new PortfolioOpened(
            "Retail", Currency.getInstance("EUR"), ZoneId.of("Europe/Berlin"), Month.JANUARY, DayOfWeek.SUNDAY);
    private static final PolicyAdopted FIRST_POLICY = new PolicyAdopted(1, Policy.DEFAULT);
    private static final AdoptPolicy SAME =
            new AdoptPolicy(null, null, null, null, null, null, null, null, null, null, null);

    private final Given<PortfolioCommand, PortfolioState, PortfolioEvent> unopened =
            Given.<PortfolioCommand, PortfolioState, PortfolioEvent>nothing(new PortfolioDecider(), "portfolio/retail")
                    .withoutPortfolio();
    private final Given<PortfolioCommand, PortfolioState, PortfolioEvent> opened = unopened.and(OPENED, FIRST_POLICY);

    @Test
    void aPortfolioStartsWithTheDefaultPolicy() {
        unopened.when(OPEN).then(OPENED, FIRST_POLICY);
    }

    @Test
    void itsYearAndItsWeekAreItsOwn() {
        unopened.when(but(but(OPEN, "fiscalYearStart", Month.OCTOBER), "weekEndingDay", DayOfWeek.SATURDAY))
                .then(
                        but(but(OPENED, "fiscalYearStart", Month.OCTOBER), "weekEndingDay", DayOfWeek.SATURDAY),
                        FIRST_POLICY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "currency", "zone"})
    void aPortfolioIsComplete(String field) {
        unopened.when(but(OPEN, field, null)).thenRefused(field + ".missing");
    }

    @Test
    void itsNameIsShort() {
        unopened.when(but(OPEN, "name", "x".repeat(121))).thenRefused("name.too-long");
        unopened.when(but(OPEN, "name", "x".repeat(120))).then(but(OPENED, "name", "x".repeat(120)), FIRST_POLICY);
    }

    @Test
    void aPortfolioIsOpenedOnce() {
        opened.when(OPEN).thenRefused("portfolio.exists");
    }

    @Test
    void onlyAnOpenPortfolioAdoptsAPolicy() {
        unopened.when(SAME).thenRefused("portfolio.unknown");
        opened.when(SAME).then(new PolicyAdopted(2, Policy.DEFAULT));
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        opened.when(but(SAME, "graceDays", 10)).then(new PolicyAdopted(2, but(Policy.DEFAULT, "graceDays", 10)));
        opened.and(new PolicyAdopted(2, but(Policy.DEFAULT, "graceDays", 10)))
                .when(but(SAME, "faqWords", 3000))
                .then(new PolicyAdopted(3, but(but(Policy.DEFAULT, "graceDays", 10), "faqWords", 3000)));
    }

    @ParameterizedTest
    @CsvSource({
        "externalParticipants, 1000",
        "pressReleaseWords, 100000",
        "faqWords, 100000",
        "ownerlessDays, 366",
        "graceDays, 366"
    })
    void aCountIsWithinItsRange(String field, int most) {
        opened.when(but(SAME, field, -1)).thenRefused(field + ".out-of-range");
        opened.when(but(SAME, field, most + 1)).thenRefused(field + ".out-of-range");
        opened.when(but(SAME, field, 0)).then(new PolicyAdopted(2, but(Policy.DEFAULT, field, 0)));
        opened.when(but(SAME, field, most)).then(new PolicyAdopted(2, but(Policy.DEFAULT, field, most)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seatContract", "titleSimilarity", "fullTimeShare"})
    void aShareIsAFractionExactToAHundredth(String field) {
        for (String wrong : List.of("-0.01", "1.01", "0.005", "1e999999999", "1e-999999999")) {
            opened.when(but(SAME, field, new BigDecimal(wrong))).thenRefused(field + ".out-of-range");
        }
        for (String right : List.of("0", "1", "0.5", "0.500", "0e-999999999")) {
            BigDecimal recorded = new BigDecimal(right.startsWith("0e") ? "0" : right).setScale(2);
            opened.when(but(SAME, field, new BigDecimal(right)))
                    .then(new PolicyAdopted(2, but(Policy.DEFAULT, field, recorded)));
        }
    }

    @Test
    void aTargetOfTheFullTimeShareIsSetKeptAndTakenAway() {
        PolicyAdopted four = new PolicyAdopted(2, but(Policy.DEFAULT, "fullTimeShareTarget", new BigDecimal("0.80")));

        opened.when(but(SAME, "fullTimeShareTarget", new BigDecimal("0.8"))).then(four);
        opened.and(four)
                .when(but(SAME, "graceDays", 10))
                .then(new PolicyAdopted(3, but(four.policy(), "graceDays", 10)));
        for (String nothing : List.of("0", "0.00", "0e-999999999")) {
            opened.and(four)
                    .when(but(SAME, "fullTimeShareTarget", new BigDecimal(nothing)))
                    .then(new PolicyAdopted(3, Policy.DEFAULT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "0.005", "1e999999999", "1e-999999999"})
    void aTargetOfTheFullTimeShareIsAShare(String wrong) {
        opened.when(but(SAME, "fullTimeShareTarget", new BigDecimal(wrong)))
                .thenRefused("fullTimeShareTarget.out-of-range");
    }

    @Test
    void theMixSumsToOne() {
        opened.when(but(SAME, "mix", mix("0.60", "0.20", "0.10"))).thenRefused("mix.sum");
        opened.when(but(SAME, "mix", mix("0.60", null, null))).thenRefused("mix.sum");
        opened.when(but(SAME, "mix", mix("0.6", "0.3", null)))
                .then(new PolicyAdopted(
                        2,
                        but(
                                Policy.DEFAULT,
                                "mix",
                                new Policy.Mix(
                                        new BigDecimal("0.60"), new BigDecimal("0.30"), new BigDecimal("0.10")))));
    }

    @Test
    void aMixOfBrokenSharesHasNoSum() {
        opened.when(but(SAME, "mix", mix("-0.10", "1.01", "0.001")))
                .thenRefused("mix.core.out-of-range", "mix.adjacent.out-of-range", "mix.transformational.out-of-range");
    }

    @Test
    void aBrokenNumberDoesNotHideABrokenMix() {
        opened.when(but(but(SAME, "faqWords", -1), "mix", mix("0.60", "0.20", "0.10")))
                .thenRefused("faqWords.out-of-range", "mix.sum");
    }

    @Test
    void fiveBrokenRulesAreFiveViolations() {
        opened.when(new OpenPortfolio(" ", null, null, null, null))
                .thenRefused("portfolio.exists", "name.blank", "currency.missing", "zone.missing");
        opened.when(new AdoptPolicy(1001, -1, 100_001, new BigDecimal("2"), 367, null, null, null, null, null, null))
                .thenRefused(
                        "externalParticipants.out-of-range",
                        "pressReleaseWords.out-of-range",
                        "faqWords.out-of-range",
                        "seatContract.out-of-range",
                        "ownerlessDays.out-of-range");
    }

    @Test
    void everyCommandIsDecidedAndEveryEventMakesAState() {
        // MixTarget, Chart and Target are parts of commands, not of the family; decks and targets have tests of their
        // own.
        assertThat(PortfolioCommand.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        OPEN.getClass(),
                        SAME.getClass(),
                        PortfolioCommand.ArrangeDeck.class,
                        PortfolioCommand.SetTargets.class);
        assertThat(PortfolioEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        OPENED.getClass(),
                        FIRST_POLICY.getClass(),
                        PortfolioEvent.DeckArranged.class,
                        PortfolioEvent.MetricTargetSet.class);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        PortfolioState.Calendar calendar = new PortfolioState.Calendar(berlin, Month.JANUARY, DayOfWeek.SUNDAY);
        assertThat(unopened.and(OPENED).state()).isEqualTo(new PortfolioState.Opened(calendar));
        assertThat(opened.state()).isEqualTo(new PortfolioState.Governed(calendar, 1, Policy.DEFAULT, 0));
    }

    @Test
    void aPortfolioIsItsOwnBoundary() {
        PortfolioDecider decider = new PortfolioDecider();
        assertThat(decider.portfolioOf(new StreamId("portfolio/retail"), OPEN, decider.initial()))
                .isEqualTo(new PortfolioId("retail"));
    }

    private static MixTarget mix(@Nullable String core, @Nullable String adjacent, @Nullable String transformational) {
        return new MixTarget(share(core), share(adjacent), share(transformational));
    }

    private static @Nullable BigDecimal share(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
