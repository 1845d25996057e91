package dev.throughline.query.review.exceptions;

/** What raises an exception. */
public enum CauseKind {
    /** The value is on the wrong side of its target, as the metric's better direction says. */
    TARGET_MISSED,
    /** The value is on the wrong side of what a live bet promised not to harm. */
    GUARDRAIL_BREACHED,
    /** The week lies above the upper natural process limit, for better or worse. */
    ABOVE_LIMITS,
    /** The week lies below the lower natural process limit, for better or worse. */
    BELOW_LIMITS,
    /** The week differs from the one before by more than the range limit. */
    RANGE_EXCEEDED
}
