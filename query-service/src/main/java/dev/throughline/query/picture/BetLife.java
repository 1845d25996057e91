package dev.throughline.query.picture;

import dev.throughline.events.BetId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One bet's history with its picture after each event.
 *
 * @param pictures one per event of the history, in the same order
 */
public record BetLife(History history, List<BetPicture> pictures) {

    /** @param history starts with the proposal */
    public static BetLife of(History history) {
        List<BetPicture> pictures = new ArrayList<>();
        for (RecordedEvent event : history.events()) {
            pictures.add(BetPicture.after(pictures.isEmpty() ? null : pictures.getLast(), event));
        }
        return new BetLife(history, List.copyOf(pictures));
    }

    public BetId bet() {
        return last().bet();
    }

    /** The bet as it is at the moment of the history. */
    public BetPicture last() {
        return pictures.getLast();
    }

    /** The bet as it was at an instant, that instant's events included; nothing before its proposal. */
    public Optional<BetPicture> at(Instant instant) {
        return pictures.reversed().stream()
                .filter(picture -> !picture.seen().effectiveAt().isAfter(instant))
                .findFirst();
    }

    /** When it was killed, graduated or withdrawn; nothing while it is none of these. */
    public Optional<Instant> endedAt() {
        return pictures.stream()
                .filter(picture -> picture.stage().isFinal())
                .findFirst()
                .map(picture -> picture.seen().effectiveAt());
    }

    public <E extends DomainEvent> List<Happened<E>> all(Class<E> kind) {
        return history.all(kind);
    }
}
