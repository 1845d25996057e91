package dev.throughline.query.review.deck;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.query.review.chart.Chart;
import dev.throughline.query.review.exceptions.Exceptions;
import dev.throughline.query.review.exceptions.Raised;
import dev.throughline.query.review.series.Series;
import dev.throughline.query.review.series.Targets;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The deck of a week. Its components, their names and their order in lists are format {@value #FORMAT}, whose hash closes
 * reviews: whoever changes one of them makes a new format, and keeps this one for the weeks that were closed with it.
 */
@Schema(description = "The deck of a week; what its canonical form and hash are made from, and nothing else is.")
public record Deck(
        @Schema(description = "The number of the canonical form.")
        int format,

        @Schema(description = "The portfolio's id.") String portfolio,

        @Schema(description = "The ISO week of its end minus three days.", example = "2026-W47")
        String week,

        @Schema(description = "The first day of the week.") LocalDate start,

        @Schema(description = "E, the last day of the week.")
        LocalDate end,

        @Schema(description = "The version of the deck's arrangement; none if it was never arranged.") @Nullable
        Integer arrangement,

        @Schema(
                description =
                        "The charts: by section and as arranged, no output before an input that drives it, finance"
                                + " last.")
        List<Chart> charts,

        @Schema(
                description =
                        "What the week raised: first of the charts, in their order, then guardrails of live bets that have"
                                + " no chart, by metric.")
        List<Raised> exceptions) {
    /** The number of the canonical form that is written here. */
    public static final int FORMAT = 1;

    /** Depends on the material and the week alone: never on who asks, or when. */
    public static Deck of(Material material, Period week) {
        return new Deck(
                FORMAT,
                material.portfolio().portfolio().value(),
                week.label(),
                week.start(),
                week.end(),
                material.arrangement().map(DeckArranged::version).orElse(null),
                entries(material).stream()
                        .flatMap(entry -> chart(entry, material, week).stream())
                        .toList(),
                exceptions(material, week));
    }

    /** What a week raises, without the charts. */
    public static List<Raised> exceptions(Material material, Period week) {
        Period month = material.calendar().periods().lastEndingBy(Grain.MONTH, week.end());
        List<String> charted =
                entries(material).stream().map(entry -> entry.metric().value()).toList();
        List<Raised> raised = new ArrayList<>();
        charted.stream()
                .flatMap(metric -> series(metric, material).stream())
                .flatMap(series ->
                        Exceptions.of(series, material.portfolio(), material.guardrailsOf(series), week, month)
                                .stream())
                .forEach(raised::add);
        material.guardrails().keySet().stream()
                .filter(metric -> !charted.contains(metric))
                .sorted()
                .flatMap(metric -> series(metric, material).stream())
                .flatMap(series -> Exceptions.ofGuardrails(series, material.guardrailsOf(series), week, month).stream())
                .forEach(raised::add);
        return raised;
    }

    private static List<DeckEntry> entries(Material material) {
        return ChartOrder.of(material.arrangement().map(DeckArranged::entries).orElse(List.of()));
    }

    private static Optional<Chart> chart(DeckEntry entry, Material material, Period week) {
        return series(entry.metric().value(), material)
                .map(series ->
                        Chart.of(entry, series, Targets.of(material.portfolio(), series), week, material.calendar()));
    }

    private static Optional<Series> series(String metric, Material material) {
        return Optional.ofNullable(material.metrics().get(metric));
    }
}
