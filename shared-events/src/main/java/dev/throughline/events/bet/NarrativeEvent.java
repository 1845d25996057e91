package dev.throughline.events.bet;

import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How the PR/FAQ of a bet came to say what it says. */
public sealed interface NarrativeEvent extends BetEvent {

    /**
     * The PR/FAQ was written or rewritten; every section, not only those that changed.
     *
     * @param revision from 1, rising by 1
     * @param sections the text of each section that is written, in Markdown
     * @param contentHash SHA-256 over the sections in their order, each as name, line feed, text, line feed; lower-case hex
     */
    @WireName("bet.narrative-revised.v1")
    record NarrativeRevised(int revision, Map<Section, String> sections, String contentHash) implements NarrativeEvent {
        public NarrativeRevised {
            sections = Collections.unmodifiableMap(new TreeMap<>(Required.field(sections, "sections")));
            Required.text(contentHash, "contentHash");
        }
    }
}
