package dev.throughline.query.graveyard;

import dev.throughline.events.bet.KillReason;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which killed bets. Filters narrow; values of one filter add up. */
record GraveyardRequest(
        @Parameter(description = "Only bets of these portfolios.") @Nullable
        List<String> portfolio,

        @Parameter(description = "Only bets that were killed for these reasons.") @Nullable
        List<KillReason> reason,

        @Parameter(description = "Only bets that were killed on this day or later, in their portfolio's zone.")
        @Nullable
        LocalDate from,

        @Parameter(description = "Only bets that were killed on this day or earlier, in their portfolio's zone.")
        @Nullable
        LocalDate to,

        @Parameter(
                description =
                        "Only bets whose title is similar to this text, the most similar first; at most 200"
                                + " characters. Measured as proposals are: the trigrams that both have ÷ those that either has.")
        @Nullable
        String similarTo,

        @Parameter(
                description =
                        "From which similarity on, from 0 to 1; if missing, what the policy of the bet's portfolio"
                                + " asks to be acknowledged. Only with 'similarTo'.")
        @Nullable
        BigDecimal threshold,

        @Parameter(
                description =
                        "Only bets with these words in title, customer, problem, benefit or learnings, as a search"
                                + " engine reads them (\"in quotes\", or, -not); whole words, without regard to case; at most 200"
                                + " characters.")
        @Nullable
        String text) {

    /** @throws BadQuestion when a value cannot be asked for */
    void check() {
        Texts.checkNames("reason", reason);
        Texts.check("from", from);
        Texts.check("to", to);
        check("similarTo", similarTo);
        check("text", text);
        if (threshold != null && (similarTo == null || isOutside(threshold))) {
            throw BadQuestion.parameter("threshold", "a number from 0 to 1, together with 'similarTo'");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw BadQuestion.parameter("from", "a day on or before 'to'");
        }
    }

    private static void check(String name, @Nullable String words) {
        Texts.check(name, words);
        if (words != null && words.isBlank()) {
            throw BadQuestion.parameter(name, "text, not nothing");
        }
    }

    private static boolean isOutside(BigDecimal threshold) {
        return threshold.signum() < 0 || threshold.compareTo(BigDecimal.ONE) > 0;
    }

    boolean includes(Grave grave) {
        return (reason == null || reason.isEmpty() || reason.contains(grave.reason()))
                && (from == null || !grave.killedOn().isBefore(from))
                && (to == null || !grave.killedOn().isAfter(to));
    }

    /** The name of this list with its filter, as cursors carry it. */
    String list() {
        List<@Nullable Object> filter = Arrays.asList(portfolio, reason, from, to, similarTo, threshold, text);
        return "graveyard/" + Integer.toHexString(filter.toString().hashCode());
    }
}
