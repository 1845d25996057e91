package dev.throughline.query.bet;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.query.picture.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list in a bet that grows with its events. An event makes fold again what has the same subject, and nothing else; so a
 * bet that is looked at after each of many events costs as much as its events, and not their square.
 */
final class Part<T> {
    private final StreamId bet;
    private final Function<RecordedEvent, ? extends Collection<?>> subjects;
    private final Function<History, List<T>> fold;
    private final Map<Object, List<RecordedEvent>> events = new HashMap<>();
    private final Map<Object, List<T>> entries = new LinkedHashMap<>();
    private final Set<Object> moved = new LinkedHashSet<>();
    private @Nullable List<T> shown;

    /**
     * @param subjects what an event is about; nothing if it is not about this part
     * @param fold makes the entries of one subject of all its events
     */
    Part(StreamId bet, Function<RecordedEvent, ? extends Collection<?>> subjects, Function<History, List<T>> fold) {
        this.bet = bet;
        this.subjects = subjects;
        this.fold = fold;
    }

    void add(RecordedEvent event) {
        for (Object subject : subjects.apply(event)) {
            events.computeIfAbsent(subject, first -> new ArrayList<>()).add(event);
            moved.add(subject);
        }
    }

    /** The entries, by when their subjects first had one; the same list until an event moves it. */
    List<T> now() {
        List<T> before = shown;
        if (before != null && moved.isEmpty()) {
            return before;
        }
        moved.forEach(this::foldAgain);
        moved.clear();
        List<T> now = entries.values().stream().flatMap(List::stream).toList();
        shown = now;
        return now;
    }

    private void foldAgain(Object subject) {
        List<T> folded = fold.apply(new History(bet, events.getOrDefault(subject, List.of())));
        if (entries.containsKey(subject) || !folded.isEmpty()) {
            entries.put(subject, folded);
        }
    }
}
