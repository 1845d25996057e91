package dev.throughline.events.portfolio;

import dev.throughline.events.MetricId;
import dev.throughline.events.Required;
import java.util.List;

/**
 * A chart of the weekly deck.
 *
 * @param drives the outputs that this input drives
 */
public record DeckEntry(MetricId metric, DeckSection section, List<MetricId> drives) {
    public DeckEntry {
        Required.field(metric, "metric");
        Required.field(section, "section");
        drives = Required.list(drives);
    }
}
