package dev.throughline.query.roadmap.diff;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What happened to one bet between two moments. What the earlier one shows is a prefix of what the later one shows,
 * because it lies before it on both clocks.
 *
 * @param bet up to the later moment
 * @param shown how many of its events the earlier moment shows
 */
record BetStretch(BetLife bet, int shown, DiffMoment since) {

    static BetStretch of(BetLife bet, DiffMoment since) {
        int shown = (int) bet.history().events().stream().filter(since::shows).count();
        return new BetStretch(bet, shown, since);
    }

    /** Whether the earlier moment knows nothing of it. */
    boolean isNew() {
        return shown == 0;
    }

    /** As the earlier moment shows it. */
    BetPicture before() {
        return bet.pictures().get(shown - 1);
    }

    BetPicture after() {
        return bet.last();
    }

    /** The steps in between, in order. */
    List<Step> steps() {
        return IntStream.range(Math.max(shown, 1), bet.pictures().size())
                .mapToObj(i -> new Step(
                        event(i), bet.pictures().get(i - 1), bet.pictures().get(i)))
                .toList();
    }

    RecordedEvent event(int index) {
        return bet.history().events().get(index);
    }

    boolean isBetween(long version) {
        return version > shown;
    }

    /** Whether an event was already true at the earlier moment and only became known since. */
    boolean learnedLate(RecordedEvent event) {
        return since.isTrue(event);
    }

    /** An event with the bet before and after it. */
    record Step(RecordedEvent event, BetPicture before, BetPicture after) {}
}
