package dev.throughline.command.selftest;

import dev.throughline.command.dispatch.Kind;
import dev.throughline.command.dispatch.StreamAggregate;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.events.wire.EventCatalog;
import dev.throughline.events.wire.UnknownEventException;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingModule;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;

/** Traps 3, 5, 6, 7 and 9: what Axon must be, and must not be. */
final class AxonPromises implements SelfTest.Promises {
    private static final String NO_UPDATE_CHECK = "axoniq.update-checker.disabled";

    private final Configuration axon;
    private final List<Kind<?, ?, ?>> kinds;

    AxonPromises(Configuration axon, List<Kind<?, ?, ?>> kinds) {
        this.axon = axon;
        this.kinds = kinds;
    }

    @Override
    public List<Promise> promises() {
        return List.of(
                new Promise(
                        "event store",
                        "events must go to the event log; configure an EmbeddedEventStore as Axon's event bus",
                        () -> axon.eventBus() instanceof EmbeddedEventStore),
                new Promise(
                        "no event processors",
                        "what follows the log is in package log; Axon's own processors lose and reorder events",
                        () -> axon.getModules().stream().noneMatch(EventProcessingModule.class::isInstance)),
                new Promise(
                        "no stale aggregates",
                        "aggregates must be loaded, not cached: a cached one of another instance refuses wrongly",
                        this::noAggregateIsCached),
                new Promise(
                        "wire names",
                        "events must be stored under wire names, and an unknown name must be an error;"
                                + " declare the WireSerializer for events",
                        this::eventsHaveWireNames),
                new Promise(
                        "no phone home",
                        "start with the system property " + NO_UPDATE_CHECK + "=true",
                        () -> Boolean.getBoolean(NO_UPDATE_CHECK)),
                new Promise(
                        "every event is applied",
                        "each event must belong to a kind of stream; declare the Kind of its family",
                        this::everyEventHasItsKind));
    }

    private boolean noAggregateIsCached() {
        return !(axon.repository(StreamAggregate.class) instanceof CachingEventSourcingRepository<?>);
    }

    private boolean eventsHaveWireNames() {
        Serializer serializer = axon.eventSerializer();
        String name = serializer
                .serialize(new PolicyAdopted(1, Policy.DEFAULT), String.class)
                .getType()
                .getName();
        try {
            serializer.classForType(new SimpleSerializedType("nobody.knows-this.v1", null));
            return false;
        } catch (UnknownEventException refused) {
            return name.equals(EventCatalog.wireNameOf(PolicyAdopted.class));
        }
    }

    private boolean everyEventHasItsKind() {
        return EventCatalog.all().keySet().stream()
                .allMatch(event -> kinds.stream().anyMatch(kind -> event.startsWith(kind.name() + ".")));
    }
}
