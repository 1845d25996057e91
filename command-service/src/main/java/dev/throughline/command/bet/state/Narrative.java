package dev.throughline.command.bet.state;

import dev.throughline.events.bet.NarrativeEvent;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Section;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PR/FAQ as it is written now.
 *
 * @param revision 0 before the first
 * @param cores problem and solution of each revision, the first first
 */
public record Narrative(int revision, Map<Section, String> sections, List<Core> cores) {
    static final Narrative NONE = new Narrative(0, Map.of(), List.of());

    /** What a pressure test tests. */
    public record Core(@Nullable String problem, @Nullable String solution) {}

    Narrative after(NarrativeEvent event) {
        return switch (event) {
            case NarrativeRevised e ->
                new Narrative(
                        e.revision(),
                        e.sections(),
                        Copies.plus(
                                cores,
                                new Core(
                                        e.sections().get(Section.PROBLEM),
                                        e.sections().get(Section.SOLUTION))));
        };
    }

    /** Whether problem and solution are still what they were in that revision. */
    public boolean isStillAsIn(int earlier) {
        return earlier >= 1 && earlier <= cores.size() && cores.get(earlier - 1).equals(cores.getLast());
    }
}
