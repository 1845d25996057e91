package dev.throughline.query.intake.operations;

import dev.throughline.events.StreamId;
import dev.throughline.query.intake.DeadLetter;
import dev.throughline.query.intake.DeadLetters;
import dev.throughline.query.intake.OperatorDecisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "operations")
@RequestMapping("/v1/operations/dead-letters")
class DeadLetterController {
    private static final int MOST = 200;
    private static final int LONGEST_REASON = 1000;
    private static final String EVENT =
            "/{kind:bet|person|portfolio|metric|review}/{id:" + StreamId.ID_PATTERN + "}/{sequence}";

    private static final String KIND = "What its stream is about: bet, person, portfolio, metric or review.";
    private static final String ID = "The id of what its stream is about.";
    private static final String SEQUENCE = "Which event of the stream it is, from 1.";

    private final DeadLetters deadLetters;
    private final OperatorDecisions decisions;

    DeadLetterController(DeadLetters deadLetters, OperatorDecisions decisions) {
        this.deadLetters = deadLetters;
        this.decisions = decisions;
    }

    @GetMapping
    @Operation(operationId = "deadLetters", summary = "Which events could not be applied?")
    List<DeadLetter> deadLetters(
            @Parameter(description = "Only events in this state.") @RequestParam(defaultValue = "WAITING") State state,
            @Parameter(description = "After this log position: that of the last one on the page before.")
                    @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "How many at most, from 1 to 200; beyond that, the nearest of these.")
                    @RequestParam(defaultValue = "50")
                    int limit) {
        return deadLetters.page(state.name(), after, Math.clamp(limit, 1, MOST));
    }

    @PostMapping(EVENT + "/retry")
    @Operation(
            operationId = "retry",
            summary = "Apply this event after all",
            description =
                    "For instance because the projection was mended. What came after it on its stream follows by itself.")
    @ApiResponse(responseCode = "204", description = "It is applied.")
    @ApiResponse(responseCode = "404", description = "No such event waits for a decision.")
    @ApiResponse(responseCode = "409", description = "It failed once more, and waits on.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(
            @Parameter(description = KIND, example = "bet") @PathVariable String kind,
            @Parameter(description = ID, example = "instant-checkout") @PathVariable String id,
            @Parameter(description = SEQUENCE, example = "3") @PathVariable long sequence,
            Principal operator) {
        decisions.retry(new StreamId(kind + "/" + id), sequence, operator.getName());
    }

    @PostMapping(EVENT + "/skip")
    @Operation(
            operationId = "skip",
            summary = "Leave this event out of the read models for good",
            description = "Its stream goes on after it. The log keeps the event.")
    @ApiResponse(responseCode = "204", description = "It is left out.")
    @ApiResponse(responseCode = "404", description = "No such event waits for a decision.")
    @ApiResponse(responseCode = "422", description = "The reason is missing, too long, or holds NUL.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(
            @Parameter(description = KIND, example = "bet") @PathVariable String kind,
            @Parameter(description = ID, example = "instant-checkout") @PathVariable String id,
            @Parameter(description = SEQUENCE, example = "3") @PathVariable long sequence,
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

    record Skip(
            @Schema(
                    description = "Why the event is left out; kept with it.",
                    example = "recorded twice by mistake",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    minLength = 1,
                    maxLength = LONGEST_REASON)
            @Nullable
            String reason) {}
}
