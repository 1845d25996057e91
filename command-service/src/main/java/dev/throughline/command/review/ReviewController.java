package dev.throughline.command.review;

import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.platform.CommandDoor;
import dev.throughline.command.review.ReviewCommand.AssignAction;
import dev.throughline.command.review.ReviewCommand.CloseReview;
import dev.throughline.command.review.ReviewCommand.CompleteAction;
import dev.throughline.command.review.ReviewCommand.ExplainException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands of weekly reviews; the week is written as 2026-W47. */
@RestController
@RequestMapping(path = "/v1/portfolios/{portfolio}/reviews/{week}", consumes = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {
    private final CommandDoor door;

    ReviewController(CommandDoor door) {
        this.door = door;
    }

    /** Says what is behind an exception. */
    @PostMapping("/explanations")
    ResponseEntity<Receipt> explain(
            @PathVariable String portfolio,
            @PathVariable String week,
            @RequestBody ExplainException command,
            Conditions conditions) {
        return door.record(ReviewedWeek.idOf(portfolio, week), command, conditions);
    }

    /** Gives somebody something to do. */
    @PostMapping("/actions")
    ResponseEntity<Receipt> assign(
            @PathVariable String portfolio,
            @PathVariable String week,
            @RequestBody AssignAction command,
            Conditions conditions) {
        return door.record(ReviewedWeek.idOf(portfolio, week), command, conditions);
    }

    /** Says that an action is done. */
    @PostMapping("/completions")
    ResponseEntity<Receipt> complete(
            @PathVariable String portfolio,
            @PathVariable String week,
            @RequestBody CompleteAction command,
            Conditions conditions) {
        return door.record(ReviewedWeek.idOf(portfolio, week), command, conditions);
    }

    /** Ends the review and freezes its deck. */
    @PostMapping("/closings")
    ResponseEntity<Receipt> close(
            @PathVariable String portfolio,
            @PathVariable String week,
            @RequestBody CloseReview command,
            Conditions conditions) {
        return door.record(ReviewedWeek.idOf(portfolio, week), command, conditions);
    }
}
