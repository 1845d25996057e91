package dev.throughline.query.decisions;

import java.math.BigDecimal;
import java.util.Comparator;

/** By what decisions are sorted; equal ones by bet and decision. */
enum DecisionSort {
    EFFECTIVE_AT,
    DECIDED_ON,
    /** Those that answered nothing last, in either direction. */
    LATENCY;

    private static final Comparator<LoggedDecision> TIES =
            Comparator.comparing(LoggedDecision::bet).thenComparing(LoggedDecision::decision);

    Comparator<LoggedDecision> order(boolean descending) {
        Comparator<LoggedDecision> inOrder = descending ? key().reversed() : key();
        return this == LATENCY
                ? Comparator.comparing((LoggedDecision each) -> each.latencyDays() == null)
                        .thenComparing(inOrder)
                        .thenComparing(TIES)
                : inOrder.thenComparing(TIES);
    }

    private Comparator<LoggedDecision> key() {
        return switch (this) {
            case EFFECTIVE_AT -> Comparator.comparing(LoggedDecision::effectiveAt);
            case DECIDED_ON -> Comparator.comparing(LoggedDecision::decidedOn);
            case LATENCY -> Comparator.comparing(DecisionSort::latency);
        };
    }

    /** Those that have none are apart already. */
    private static BigDecimal latency(LoggedDecision decision) {
        BigDecimal days = decision.latencyDays();
        return days == null ? BigDecimal.ZERO : days;
    }
}
