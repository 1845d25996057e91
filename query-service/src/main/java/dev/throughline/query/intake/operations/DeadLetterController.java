package dev.throughline.query.intake.operations;

import dev.throughline.events.StreamId;
import dev.throughline.query.intake.DeadLetter;
import dev.throughline.query.intake.DeadLetters;
import dev.throughline.query.intake.OperatorDecisions;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator look at events that could not be applied, apply them after all, or leave them out. */
@RestController
@RequestMapping("/v1/operations/dead-letters")
class DeadLetterController {
    private static final int MOST = 200;
    private static final int LONGEST_REASON = 1000;
    private static final String EVENT =
            "/{kind:bet|person|portfolio|metric|review}/{id:" + StreamId.ID_PATTERN + "}/{sequence}";

    private final DeadLetters deadLetters;
    private final OperatorDecisions decisions;

    DeadLetterController(DeadLetters deadLetters, OperatorDecisions decisions) {
        this.deadLetters = deadLetters;
        this.decisions = decisions;
    }

    /** @param after the position of the last one on the page before */
    @GetMapping
    List<DeadLetter> deadLetters(
            @RequestParam(defaultValue = "WAITING") State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return deadLetters.page(state.name(), after, Math.clamp(limit, 1, MOST));
    }

    @PostMapping(EVENT + "/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String kind, @PathVariable String id, @PathVariable long sequence, Principal operator) {
        decisions.retry(new StreamId(kind + "/" + id), sequence, operator.getName());
    }

    @PostMapping(EVENT + "/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable long sequence,
            @RequestBody Skip skip,
            Principal operator) {
        decisions.skip(new StreamId(kind + "/" + id), sequence, operator.getName(), reasonOf(skip));
    }

    private static String reasonOf(Skip skip) {
        String reason = skip.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new MissingReasonException(LONGEST_REASON);
        }
        return reason.strip();
    }

    enum State {
        WAITING,
        RETRIED,
        SKIPPED
    }

    record Skip(@Nullable String reason) {}
}
