package dev.throughline.query.review.deck;

import dev.throughline.events.MetricId;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.events.portfolio.DeckSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The order of the charts, the same each week: by section and as arranged, but no chart before an input that drives it,
 * and finance last. Inputs that drive each other in a circle stand as arranged.
 */
final class ChartOrder {
    private ChartOrder() {}

    static List<DeckEntry> of(List<DeckEntry> entries) {
        List<DeckEntry> ordered = new ArrayList<>();
        ordered.addAll(drivenLast(entries, entry -> entry.section() != DeckSection.FINANCE));
        ordered.addAll(drivenLast(entries, entry -> entry.section() == DeckSection.FINANCE));
        return ordered;
    }

    private static List<DeckEntry> drivenLast(List<DeckEntry> entries, Predicate<DeckEntry> which) {
        List<DeckEntry> waiting = new ArrayList<>(entries.stream()
                .filter(which)
                .sorted(Comparator.comparing(DeckEntry::section))
                .toList());
        List<DeckEntry> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            DeckEntry next = waiting.stream()
                    .filter(entry -> isFree(entry.metric(), waiting))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean isFree(MetricId metric, List<DeckEntry> waiting) {
        return waiting.stream().noneMatch(entry -> entry.drives().contains(metric));
    }
}
