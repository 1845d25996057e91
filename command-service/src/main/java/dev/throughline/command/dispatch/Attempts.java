package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Tells whoever listens what was refused; what people try is worth knowing even when nothing came of it. */
public final class Attempts {
    private final CommandCatalog catalog;
    private final ApplicationEventPublisher listeners;

    Attempts(CommandCatalog catalog, ApplicationEventPublisher listeners) {
        this.catalog = catalog;
        this.listeners = listeners;
    }

    /**
     * The submission's answer.
     *
     * @throws Refusal when it is refused, after telling of it
     */
    public Receipt attempt(String id, Object command, Conditions conditions, Supplier<Receipt> submission) {
        try {
            return submission.get();
        } catch (Refusal refusal) {
            listeners.publishEvent(refused(
                    refusal, id, command, catalog.entryOf(command.getClass()).kind(), conditions));
            throw refusal;
        }
    }

    private static <C, S, E> Refused refused(
            Refusal refusal, String id, Object command, Kind<C, S, E> kind, Conditions conditions) {
        String name = kind.name() + "/" + id;
        StreamId stream = StreamId.isStream(name) ? new StreamId(name) : null;
        return new Refused(
                conditions.actor(),
                command.getClass().getSimpleName(),
                stream,
                stream == null ? null : named(stream, kind.commands().cast(command), kind),
                refusal.violations().stream().map(Violation::code).distinct().toList(),
                conditions.dryRun());
    }

    private static <C, S, E> @Nullable PortfolioId named(StreamId stream, C command, Kind<C, S, E> kind) {
        return kind.decider().portfolioOf(stream, command, kind.decider().initial());
    }
}
