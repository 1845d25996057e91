package dev.throughline.command.portfolio;

import dev.throughline.command.portfolio.PortfolioCommand.ArrangeDeck;
import dev.throughline.command.portfolio.PortfolioCommand.Chart;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.KnownMetric;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.MetricId;
import dev.throughline.events.Required;
import dev.throughline.events.StreamId;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.events.portfolio.PortfolioEvent;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The charts of the weekly deck: few enough to be read every week, each once, inputs with the outputs they drive. */
final class Deck {
    private static final int MOST_CHARTS = 12;

    private Deck() {}

    static Needs needs(ArrangeDeck arrange) {
        return Needs.reading(metrics(arrange).map(StreamId::of).collect(Collectors.toSet()));
    }

    /** In the order of the charts, each once; of a flood, no more than would be read. */
    private static Stream<MetricId> metrics(ArrangeDeck arrange) {
        return arrange.entries().stream()
                .limit(MOST_CHARTS)
                .map(Chart::metric)
                .filter(Objects::nonNull)
                .distinct();
    }

    static Verdict<PortfolioEvent> decide(ArrangeDeck arrange, int version, Circumstances now) {
        Checks checks = new Checks().few("entries", arrange.entries(), MOST_CHARTS);
        deckShowsSomething(checks, arrange);
        chartsAreComplete(checks, arrange);
        chartsAreUnique(checks, arrange);
        metrics(arrange).forEach(metric -> KnownMetric.check(checks, metric, now));
        onlyInputsDrive(checks, arrange);
        drivenChartsAreInTheDeck(checks, arrange);
        return checks.then(() -> List.of(new DeckArranged(
                version, arrange.entries().stream().map(Deck::entry).toList())));
    }

    private static void deckShowsSomething(Checks checks, ArrangeDeck arrange) {
        checks.rule(
                !arrange.entries().isEmpty(),
                () -> Violation.input(
                        "entries.missing", "Expected charts in 'entries', but found none.", "Add at least one."));
    }

    private static void chartsAreComplete(Checks checks, ArrangeDeck arrange) {
        checks.rule(
                arrange.entries().stream().allMatch(chart -> chart.metric() != null && chart.section() != null),
                () -> Violation.input(
                        "entries.incomplete",
                        "Expected 'metric' and 'section' in each of the entries, but one lacks something.",
                        "Say which metric it shows, and in which section."));
    }

    private static void chartsAreUnique(Checks checks, ArrangeDeck arrange) {
        List<MetricId> shown = arrange.entries().stream()
                .map(Chart::metric)
                .filter(Objects::nonNull)
                .toList();
        checks.rule(
                Set.copyOf(shown).size() == shown.size(),
                () -> Violation.input(
                        "entries.repeated",
                        "Expected each metric once in the deck's entries, but one is there twice.",
                        "Keep the chart that matters."));
    }

    private static void onlyInputsDrive(Checks checks, ArrangeDeck arrange) {
        checks.rule(
                arrange.entries().stream()
                        .allMatch(chart -> chart.drives().isEmpty() || chart.section() == DeckSection.INPUT),
                () -> Violation.input(
                        "drives.not-an-input",
                        "Expected 'drives' on entries of the section INPUT only, but another one has it.",
                        "Show what drives it as an INPUT, or leave 'drives' out."));
    }

    private static void drivenChartsAreInTheDeck(Checks checks, ArrangeDeck arrange) {
        Set<MetricId> shown = metrics(arrange).collect(Collectors.toSet());
        checks.rule(
                arrange.entries().stream().allMatch(chart -> drivesOthersOf(shown, chart)),
                () -> Violation.input(
                        "drives.not-in-deck",
                        "Expected each of the 'drives' once and to be another chart of the deck, but one is not.",
                        "Add its chart, or leave it out."));
    }

    private static boolean drivesOthersOf(Set<MetricId> shown, Chart chart) {
        return shown.containsAll(chart.drives())
                && !(chart.metric() != null && chart.drives().contains(chart.metric()))
                && chart.drives().stream().distinct().count() == chart.drives().size();
    }

    private static DeckEntry entry(Chart chart) {
        return new DeckEntry(
                Required.field(chart.metric(), "metric"), Required.field(chart.section(), "section"), chart.drives());
    }
}
