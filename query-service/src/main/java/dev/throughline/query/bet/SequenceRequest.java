package dev.throughline.query.bet;

import dev.throughline.query.platform.questions.BadQuestion;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** After which of its events a bet is shown. */
public record SequenceRequest(
        @Parameter(
                description = "After its event with this number, from 1, as betHistory counts them. The answer then has"
                        + " the moment of that event: when it was true, as far as was known when it was recorded.",
                example = "7")
        @Nullable
        Long atSequence) {

    /** At the moment itself. */
    public static SequenceRequest none() {
        return new SequenceRequest(null);
    }

    public static BadQuestion ahead(long last) {
        return new BadQuestion(
                "sequence.ahead",
                "Expected 'atSequence' to be the number of an event that the bet has at this moment, from 1 to " + last
                        + ".",
                "Ask betHistory which events there are.");
    }
}
