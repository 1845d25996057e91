package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Actor;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tried something, and rules stood against it. Told after everything was rolled back; holds nothing that the
 * sender wrote.
 *
 * @param command its name
 * @param stream null when the id is none
 * @param portfolio the one that the command names; null if it names none
 * @param codes of all rules that it breaks
 */
public record Refused(
        Actor actor,
        String command,
        @Nullable StreamId stream,
        @Nullable PortfolioId portfolio,
        List<String> codes,
        boolean dryRun) {}
