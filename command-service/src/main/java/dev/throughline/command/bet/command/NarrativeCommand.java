package dev.throughline.command.bet.command;

import dev.throughline.events.bet.Section;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of the PR/FAQ of a bet. */
public sealed interface NarrativeCommand extends BetCommand {

    /** Write or rewrite sections; those left out stay, blank ones go. */
    record ReviseNarrative(@Nullable Map<Section, String> sections) implements NarrativeCommand {}
}
