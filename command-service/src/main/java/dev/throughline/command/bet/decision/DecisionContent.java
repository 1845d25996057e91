package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.rules.Sha256;
import dev.throughline.events.Amount;
import dev.throughline.events.StreamId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says, word for word, so that who approves it approves nothing else.
 *
 * <p>The canonical form is UTF-8 text of one line per field, in the order of {@link #of}, each ended by a line feed: the
 * field's name, {@code =}, and each of its values as the number of its UTF-8 bytes in decimal, {@code :} and the value.
 * What is missing or empty has nothing behind {@code =}. Dates are ISO 8601, amounts have two decimals. The hash is
 * SHA-256 of that, in lower-case hexadecimal.
 *
 * @param canonical what is hashed
 */
public record DecisionContent(String canonical) {

    public static DecisionContent of(StreamId bet, RecordDecision decision) {
        return new DecisionContent(Stream.of(
                        line("bet", bet.id()),
                        line("decision", decision.decision()),
                        line("outcome", decision.outcome()),
                        list("answers", decision.answers()),
                        line("rationale", decision.rationale()),
                        list("alternativesRejected", decision.alternativesRejected()),
                        line("gaveUp", decision.gaveUp()),
                        list("versus", decision.versus()),
                        list("evidence", decision.evidence()),
                        line("decidedOn", decision.decidedOn()),
                        line("budgetCap", amount(decision.budgetCap())),
                        line("nextReviewBy", decision.nextReviewBy()),
                        line("reasonCode", decision.reasonCode()),
                        line("learnings", decision.learnings()),
                        line("capacityReleasedOn", decision.capacityReleasedOn()),
                        line("transferredTo", decision.transferredTo()))
                .collect(Collectors.joining()));
    }

    /** 64 hexadecimal digits. */
    public String hash() {
        return Sha256.of(canonical);
    }

    private static String line(String field, @Nullable Object value) {
        return list(field, value == null ? List.of() : List.of(value));
    }

    private static String list(String field, List<?> values) {
        return values.stream()
                .map(Objects::toString)
                .map(value -> value.getBytes(StandardCharsets.UTF_8).length + ":" + value)
                .collect(Collectors.joining("", field + "=", "\n"));
    }

    /** 5, 5.0 and 5.00 are the same money; what cannot be money is refused elsewhere. */
    private static @Nullable Amount amount(@Nullable BigDecimal value) {
        return Amount.fits(value) ? new Amount(Objects.requireNonNull(value)) : null;
    }
}
