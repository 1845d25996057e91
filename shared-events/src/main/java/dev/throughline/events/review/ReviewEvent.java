package dev.throughline.events.review;

import dev.throughline.events.ActionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.time.LocalDate;
import java.util.List;

/** What happens in the weekly review of a portfolio. */
public sealed interface ReviewEvent extends DomainEvent {

    /** An owner said what is behind an exception, or that they are finding out. */
    @WireName("review.exception-explained.v1")
    record ExceptionExplained(MetricId metric, ExceptionStatus status, String text) implements ReviewEvent {
        public ExceptionExplained {
            Required.field(metric, "metric");
            Required.field(status, "status");
            Required.text(text, "text");
        }
    }

    /**
     * Somebody is to do something.
     *
     * @param text what is to be done
     */
    @WireName("review.action-assigned.v1")
    record ActionAssigned(ActionId action, String text, PersonId person, LocalDate due) implements ReviewEvent {
        public ActionAssigned {
            Required.field(action, "action");
            Required.text(text, "text");
            Required.field(person, "person");
            Required.field(due, "due");
        }
    }

    /** An action is done. */
    @WireName("review.action-completed.v1")
    record ActionCompleted(ActionId action) implements ReviewEvent {
        public ActionCompleted {
            Required.field(action, "action");
        }
    }

    /**
     * The review of a week is over; its deck is frozen.
     *
     * @param logPosition the place in the log up to which the deck was made
     * @param deckFormat the version of the canonical form
     * @param deckHash SHA-256 of the canonical deck, lower-case hex
     * @param exceptions the metrics with an exception
     */
    @WireName("review.closed.v1")
    record ReviewClosed(long logPosition, int deckFormat, String deckHash, List<MetricId> exceptions)
            implements ReviewEvent {
        public ReviewClosed {
            Required.text(deckHash, "deckHash");
            exceptions = Required.list(exceptions);
        }
    }
}
