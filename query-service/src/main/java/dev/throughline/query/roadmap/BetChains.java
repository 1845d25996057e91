package dev.throughline.query.roadmap;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.picture.BetPicture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pictures of each bet, one after the other: the one in the table, then one per new event. */
final class BetChains {
    private final Map<String, BetPicture> stored;
    private final Map<String, List<BetPicture>> added = new LinkedHashMap<>();

    BetChains(Map<String, BetPicture> stored) {
        this.stored = stored;
    }

    /** An event that the table has already seen adds nothing. */
    void add(RecordedEvent recorded) {
        String bet = recorded.stream().id();
        List<BetPicture> pictures = added.computeIfAbsent(bet, id -> new ArrayList<>());
        BetPicture last = pictures.isEmpty() ? stored.get(bet) : pictures.getLast();
        if (last == null || recorded.sequence() > last.seen().version()) {
            pictures.add(BetPicture.after(last, recorded));
        }
    }

    /** The stored versions that an event ended. */
    List<RowVersion> ended() {
        return stored.values().stream()
                .filter(picture -> !newOf(picture).isEmpty())
                .map(picture ->
                        new RowVersion(picture, newOf(picture).getFirst().seen()))
                .toList();
    }

    private List<BetPicture> newOf(BetPicture stored) {
        return added.getOrDefault(stored.bet().value(), List.of());
    }

    List<RowVersion> added() {
        return added.values().stream().flatMap(BetChains::versions).toList();
    }

    private static Stream<RowVersion> versions(List<BetPicture> pictures) {
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> new RowVersion(
                        pictures.get(i),
                        i + 1 < pictures.size() ? pictures.get(i + 1).seen() : null));
    }
}
