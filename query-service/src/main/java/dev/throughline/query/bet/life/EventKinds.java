package dev.throughline.query.bet.life;

import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.wire.EventCatalog;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The kinds of a bet's events: the sealed families, and single events without their version. */
final class EventKinds {
    /** The families, by name, such as {@code success-metric}. */
    static final List<String> FAMILIES = families().map(EventKinds::name).toList();

    /** The wire names, past ones included, that a kind stands for. */
    static final Map<String, Set<String>> BY_NAME = byName();

    private EventKinds() {}

    private static Map<String, Set<String>> byName() {
        Map<String, Set<String>> kinds = new TreeMap<>();
        Stream.concat(EventCatalog.all().keySet().stream(), EventCatalog.namesOfThePast().stream())
                .filter(wireName -> BetEvent.class.isAssignableFrom(EventCatalog.typeOf(wireName)))
                .forEach(wireName -> {
                    Class<?> event = EventCatalog.typeOf(wireName);
                    add(kinds, unversioned(EventCatalog.wireNameOf(event)), wireName);
                    families()
                            .filter(family -> family.isAssignableFrom(event))
                            .forEach(family -> add(kinds, name(family), wireName));
                });
        return kinds;
    }

    private static void add(Map<String, Set<String>> kinds, String kind, String wireName) {
        kinds.computeIfAbsent(kind, first -> new TreeSet<>()).add(wireName);
    }

    private static Stream<Class<?>> families() {
        return Arrays.stream(BetEvent.class.getPermittedSubclasses());
    }

    private static String name(Class<?> family) {
        return family.getSimpleName()
                .replaceFirst("Event$", "")
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static String unversioned(String wireName) {
        return wireName.replaceFirst("\\.v\\d+$", "");
    }
}
