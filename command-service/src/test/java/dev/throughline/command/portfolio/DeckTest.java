package dev.throughline.command.portfolio;

import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.portfolio.PortfolioCommand.ArrangeDeck;
import dev.throughline.command.portfolio.PortfolioCommand.Chart;
import dev.throughline.command.portfolio.PortfolioCommand.SetTargets;
import dev.throughline.command.portfolio.PortfolioCommand.Target;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The weekly deck of a portfolio and the targets of its metrics. */
class DeckTest {
    private static final MetricId VISITS = new MetricId("visits");
    private static final MetricId ORDERS = new MetricId("orders");
    private static final Chart INPUT = new Chart(VISITS, DeckSection.INPUT, List.of(ORDERS));
    private static final Chart OUTPUT = new Chart(ORDERS, DeckSection.OUTPUT, List.of());
    private static final Target TARGET = new Target(ORDERS, "2026-W47", new BigDecimal("1500"));

    private final Given<PortfolioCommand, PortfolioState, PortfolioEvent> retail =
            Given.<PortfolioCommand, PortfolioState, PortfolioEvent>nothing(new PortfolioDecider(), "portfolio/retail")
                    .and(
                            new PortfolioOpened(
                                    "Retail",
                                    Currency.getInstance("EUR"),
                                    ZoneId.of("Europe/Berlin"),
                                    Month.JANUARY,
                                    DayOfWeek.SUNDAY),
                            new PolicyAdopted(1, Policy.DEFAULT))
                    .knowing("metric/visits", metric("visits", "retail"))
                    .knowing("metric/orders", metric("orders", "retail"))
                    .knowing("metric/elsewhere", metric("elsewhere", "wholesale"));

    private static MetricFacts metric(String id, String portfolio) {
        return new MetricFacts(
                new MetricId(id),
                new PortfolioId(portfolio),
                List.of(new MetricTerms(
                        id,
                        "count",
                        "pieces",
                        Grain.WEEK,
                        Aggregation.SUM,
                        Comparison.PERCENT,
                        Better.UP,
                        new PersonId("prs-owner1"))),
                List.of());
    }

    private static ArrangeDeck deck(Chart... charts) {
        return new ArrangeDeck(List.of(charts));
    }

    private static SetTargets targets(Target... targets) {
        return new SetTargets(List.of(targets));
    }

    @Test
    void aDeckIsArrangedInTheOrderOfItsCharts() {
        retail.when(deck(INPUT, OUTPUT))
                .then(new DeckArranged(
                        1,
                        List.of(
                                new DeckEntry(VISITS, DeckSection.INPUT, List.of(ORDERS)),
                                new DeckEntry(ORDERS, DeckSection.OUTPUT, List.of()))));
        retail.and(new DeckArranged(1, List.of()))
                .when(deck(OUTPUT))
                .then(new DeckArranged(2, List.of(new DeckEntry(ORDERS, DeckSection.OUTPUT, List.of()))));
    }

    @Test
    void aDeckOutlivesThePolicyItWasArrangedUnder() {
        retail.and(new DeckArranged(1, List.of()), new PolicyAdopted(2, Policy.DEFAULT))
                .when(deck(OUTPUT))
                .then(new DeckArranged(2, List.of(new DeckEntry(ORDERS, DeckSection.OUTPUT, List.of()))));
    }

    @Test
    void aDeckHasOneToTwelveChartsEachOnce() {
        retail.when(deck()).thenRefused("entries.missing");
        retail.when(deck(OUTPUT, OUTPUT)).thenRefused("entries.repeated");
        retail.when(new ArrangeDeck(Collections.nCopies(13, OUTPUT)))
                .thenRefused("entries.too-many", "entries.repeated");
        retail.when(deck(but(OUTPUT, "section", null))).thenRefused("entries.incomplete");
        retail.when(deck(but(OUTPUT, "metric", null))).thenRefused("entries.incomplete");
    }

    @Test
    void itsMetricsAreThoseOfThePortfolio() {
        retail.when(deck(but(OUTPUT, "metric", new MetricId("elsewhere")))).thenRefused("metric.unknown");
        retail.when(deck(but(OUTPUT, "metric", new MetricId("nowhere")))).thenRefused("metric.unknown");
        retail.when(deck(OUTPUT)).thenAccepted();
    }

    @Test
    void onlyInputsDrive() {
        retail.when(deck(INPUT, but(OUTPUT, "drives", List.of(VISITS)))).thenRefused("drives.not-an-input");
        retail.when(deck(INPUT, OUTPUT)).thenAccepted();
    }

    @Test
    void whatAnInputDrivesIsAnotherChartOfTheDeck() {
        retail.when(deck(INPUT)).thenRefused("drives.not-in-deck");
        retail.when(deck(but(INPUT, "drives", List.of(VISITS)), OUTPUT)).thenRefused("drives.not-in-deck");
        retail.when(deck(but(INPUT, "drives", List.of(ORDERS, ORDERS)), OUTPUT)).thenRefused("drives.not-in-deck");
    }

    @Test
    void aTargetIsForAPeriodOfTheMetric() {
        retail.when(targets(TARGET))
                .then(new MetricTargetSet(
                        ORDERS,
                        new Period("2026-W47", LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-22")),
                        Quantity.of("1500")));
        retail.when(targets(but(TARGET, "period", "2026-11"))).thenRefused("targets.period.malformed");
    }

    @Test
    void aTargetIsComplete() {
        retail.when(targets(new Target(null, null, null)))
                .thenRefused("targets.metric.missing", "targets.period.missing", "targets.value.missing");
        retail.when(targets(but(TARGET, "value", new BigDecimal("1e999999999"))))
                .thenRefused("targets.value.out-of-range");
        retail.when(targets(but(TARGET, "metric", new MetricId("elsewhere")))).thenRefused("metric.unknown");
    }

    @Test
    void aPeriodHasOneTarget() {
        retail.when(targets(TARGET, but(TARGET, "value", BigDecimal.ONE))).thenRefused("targets.repeated");
        retail.when(targets(TARGET, but(TARGET, "period", "2026-W48"))).thenAccepted();
    }

    @Test
    void targetsAreOneToAHundred() {
        retail.when(targets()).thenRefused("targets.missing");
        retail.when(new SetTargets(Collections.nCopies(101, TARGET)))
                .thenRefused("targets.too-many", "targets.repeated");
    }

    @Test
    void onlyAnOpenPortfolioHasADeckAndTargets() {
        Given<PortfolioCommand, PortfolioState, PortfolioEvent> unopened =
                Given.nothing(new PortfolioDecider(), "portfolio/retail");
        unopened.when(deck(OUTPUT)).thenRefused("portfolio.unknown");
        unopened.when(targets(TARGET)).thenRefused("portfolio.unknown");
    }

    @Test
    void theMetricsAreRead() {
        PortfolioDecider decider = new PortfolioDecider();
        StreamId stream = new StreamId("portfolio/retail");
        assertThat(decider.needs(stream, deck(INPUT, OUTPUT), retail.state()).reads())
                .containsExactlyInAnyOrder(new StreamId("metric/visits"), new StreamId("metric/orders"));
        assertThat(decider.needs(stream, targets(TARGET), retail.state()).reads())
                .containsExactly(new StreamId("metric/orders"));
    }
}
