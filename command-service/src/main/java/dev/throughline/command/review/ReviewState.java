package dev.throughline.command.review;

import dev.throughline.events.ActionId;
import java.util.HashMap;
import java.util.Map;

/** What a weekly review can be. */
sealed interface ReviewState {

    /** What was assigned, and whether it is done. */
    Map<ActionId, Progress> actions();

    /** The same with other actions. */
    ReviewState with(Map<ActionId, Progress> actions);

    /** How far an action is. */
    enum Progress {
        ASSIGNED,
        COMPLETED
    }

    /** It is being prepared or held; a review of which nothing is known yet is one of these. */
    record Running(Map<ActionId, Progress> actions) implements ReviewState {
        @Override
        public Running with(Map<ActionId, Progress> other) {
            return new Running(other);
        }
    }

    /** It is over and its deck is frozen; actions can still be done. */
    record Closed(Map<ActionId, Progress> actions) implements ReviewState {
        @Override
        public Closed with(Map<ActionId, Progress> other) {
            return new Closed(other);
        }
    }

    /** The same with this action so far. */
    default ReviewState with(ActionId action, Progress progress) {
        Map<ActionId, Progress> next = new HashMap<>(actions());
        next.put(action, progress);
        return with(Map.copyOf(next));
    }
}
