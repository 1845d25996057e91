package dev.throughline.query.duties;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import dev.throughline.query.picture.History;
import java.util.Locale;
import java.util.Optional;

/** The history of one week's review, whose stream is called after portfolio and week: {@code retail-2026-w47}. */
record ReviewStory(History history) {
    private static final int LENGTH_OF_WEEK = "2026-w47".length();

    String portfolio() {
        String id = history.stream().id();
        return id.substring(0, id.length() - LENGTH_OF_WEEK - 1);
    }

    String week() {
        String id = history.stream().id();
        return id.substring(id.length() - LENGTH_OF_WEEK).toUpperCase(Locale.ROOT);
    }

    Optional<RecordedEvent> close() {
        return history.events().stream()
                .filter(event -> event.event() instanceof ReviewClosed)
                .findFirst();
    }

    /** Whether some of it predates the mechanisms. */
    boolean isHistoric() {
        return history.events().stream().anyMatch(event -> event.context().historic() != null);
    }
}
