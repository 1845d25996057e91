package dev.throughline.events.wire;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.WireName;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.contributor.ContributorEvent;
import dev.throughline.events.metric.MetricEvent;
import dev.throughline.events.portfolio.PortfolioEvent;
import dev.throughline.events.review.ReviewEvent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every event under its wire name, read off the sealed families, so that none can be forgotten in a list. */
public final class EventCatalog {
    private static final List<Class<? extends DomainEvent>> FAMILIES =
            List.of(PortfolioEvent.class, BetEvent.class, ContributorEvent.class, MetricEvent.class, ReviewEvent.class);

    private static final SortedMap<String, Class<? extends DomainEvent>> BY_WIRE_NAME = byWireName();

    private EventCatalog() {}

    /** All events, by wire name. */
    public static Map<String, Class<? extends DomainEvent>> all() {
        return BY_WIRE_NAME;
    }

    /** Names under which events were stored once; what is stored is still read, as what became of it since. */
    public static Set<String> namesOfThePast() {
        return Upcasting.namesOfThePast();
    }

    /**
     * The event of this name, or what became of it since.
     *
     * @throws UnknownEventException when no event has this name: the reader is older than the writer
     */
    public static Class<? extends DomainEvent> typeOf(String wireName) {
        Class<? extends DomainEvent> type = BY_WIRE_NAME.get(Upcasting.currentName(wireName));
        if (type == null) {
            throw new UnknownEventException(wireName);
        }
        return type;
    }

    public static String wireNameOf(Class<?> type) {
        WireName name = type.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalArgumentException("expected an event with a @WireName, but found " + type.getName());
        }
        return name.value();
    }

    private static SortedMap<String, Class<? extends DomainEvent>> byWireName() {
        SortedMap<String, Class<? extends DomainEvent>> events = new TreeMap<>();
        for (Class<? extends DomainEvent> family : FAMILIES) {
            records(family)
                    .map(event -> event.<DomainEvent>asSubclass(DomainEvent.class))
                    .forEach(event -> addOnce(events, event));
        }
        return Collections.unmodifiableSortedMap(events);
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Arrays.stream(family.getPermittedSubclasses()).flatMap(EventCatalog::records);
    }

    private static void addOnce(
            SortedMap<String, Class<? extends DomainEvent>> events, Class<? extends DomainEvent> event) {
        Class<?> other = events.put(wireNameOf(event), event);
        if (other != null) {
            throw new IllegalStateException(other + " and " + event + " have the same wire name");
        }
    }
}
