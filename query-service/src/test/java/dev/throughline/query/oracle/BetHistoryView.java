package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.wire.EventCatalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a bet as they were recorded, in order; how they read as a sentence is left open. */
final class BetHistoryView implements View {
    @Override
    public String operation() {
        return "betHistory";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("id", of.bet());
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        List<RecordedEvent> history = past.seen("bet/" + question.the("id"));
        return history.isEmpty()
                ? null
                : history.stream().map(BetHistoryView::entry).toList();
    }

    static Object entry(RecordedEvent event) {
        return object(
                "sequence", event.sequence(),
                "position", event.position(),
                "id", event.id(),
                "type", EventCatalog.wireNameOf(event.event().getClass()),
                "effectiveAt", event.context().effectiveAt(),
                "recordedAt", event.recordedAt(),
                "actor", event.context().actor(),
                "roles", event.context().roles(),
                "onBehalfOf", event.context().onBehalfOf(),
                "policyVersion", event.context().policyVersion(),
                "reason", event.context().reason(),
                "historic", event.context().historic(),
                "commandId", event.context().commandId(),
                "correlationId", event.context().correlationId(),
                "causationId", event.context().causationId(),
                "payload", event.event(),
                "sentence", Tree.OPEN);
    }
}
