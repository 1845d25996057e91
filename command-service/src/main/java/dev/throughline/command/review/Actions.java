package dev.throughline.command.review;

import dev.throughline.command.review.ReviewCommand.AssignAction;
import dev.throughline.command.review.ReviewCommand.CompleteAction;
import dev.throughline.command.review.ReviewState.Progress;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Numbered;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.ActionId;
import dev.throughline.events.Required;
import dev.throughline.events.metric.Period;
import dev.throughline.events.review.ReviewEvent;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import java.util.List;

/** What somebody is to do after a review, and that they did it; the second also after the review is closed. */
final class Actions {
    private static final int TEXT = 2000;

    private Actions() {}

    static Verdict<ReviewEvent> decide(AssignAction assign, ReviewState review, Period week, Circumstances now) {
        Checks checks = new Checks();
        Explanation.reviewRuns(checks, review);
        Explanation.weekHasBegun(checks, week, now);
        checks.text("text", assign.text(), TEXT)
                .present("person", assign.person())
                .date("due", assign.due());
        idIsFree(checks, assign, review);
        return checks.then(() -> List.of(new ActionAssigned(
                id(assign, review),
                Required.field(assign.text(), "text"),
                Required.field(assign.person(), "person"),
                Required.field(assign.due(), "due"))));
    }

    private static void idIsFree(Checks checks, AssignAction assign, ReviewState review) {
        checks.rule(
                assign.action() == null || !review.actions().containsKey(assign.action()),
                () -> Violation.state(
                        "action.exists",
                        "Expected an action id that is free in this review, but '" + assign.action() + "' is taken.",
                        "Choose another id, or leave it out to get one."));
    }

    /** The client's id, else the action's number in the review, or the next that no client took. */
    private static ActionId id(AssignAction assign, ReviewState review) {
        return Numbered.orChosen(
                assign.action(), "action", review.actions().size(), review.actions()::containsKey, ActionId::new);
    }

    static Verdict<ReviewEvent> decide(CompleteAction complete, ReviewState review) {
        Checks checks = new Checks().present("action", complete.action());
        if (complete.action() != null) {
            actionIsOpen(checks, complete.action(), review);
        }
        return checks.then(() -> List.of(new ActionCompleted(Required.field(complete.action(), "action"))));
    }

    private static void actionIsOpen(Checks checks, ActionId action, ReviewState review) {
        checks.rule(
                review.actions().containsKey(action),
                () -> Violation.state(
                        "action.unknown",
                        "Expected an action of this review, but found none called '" + action + "'.",
                        "Correct the id or the week."));
        checks.rule(
                review.actions().get(action) != Progress.COMPLETED,
                () -> Violation.state(
                        "action.completed",
                        "Expected an action that is to be done, but '" + action + "' is done.",
                        "An action is completed once."));
    }
}
