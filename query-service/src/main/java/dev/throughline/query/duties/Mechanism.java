package dev.throughline.query.duties;

/** The mechanisms that replace good intentions, in the order in which the scorecard shows them. */
public enum Mechanism {
    WORKING_BACKWARDS,
    PRESSURE_TEST,
    METRICS_BEFORE_CODE,
    OUTCOMES_OVER_OUTPUTS,
    SINGLE_THREADED_OWNERSHIP,
    DECISION_LOG,
    WRITTEN_NARRATIVES,
    WEEKLY_REVIEW,
    FULL_TIME_INNOVATION,
    ORIGIN_SHOWN,
    /** Everything that was due by a day, whichever mechanism asked for it. */
    MECHANISMS_OVER_INTENTIONS,
    LESS_THRASH,
    EXPLICIT_TRADE_OFFS,
    SYSTEMS_OUTLAST_LEADERS;

    /** Whether duties of this kind say how well the mechanism is kept. */
    public boolean covers(DutyKind kind) {
        return this == MECHANISMS_OVER_INTENTIONS
                ? kind.isOnAgenda() && kind.isCounted()
                : kind.isCounted() && kind.mechanism() == this;
    }
}
