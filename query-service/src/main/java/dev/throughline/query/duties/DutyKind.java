package dev.throughline.query.duties;

/** What can be due, and which mechanism asks for it. */
public enum DutyKind {
    /** The review of a week, closed three working days after the week's last day. */
    DECK(Mechanism.WEEKLY_REVIEW, true, true),
    /** An exception of a week, explained before its review closes. */
    EXCEPTION(Mechanism.WEEKLY_REVIEW, true, true),
    /** An action of a review, completed by its date. */
    ACTION(Mechanism.WEEKLY_REVIEW, true, true),
    /** A kill criterion that fired, decided by its decisionDueBy. */
    FIRING(Mechanism.DECISION_LOG, true, true),
    /** A bet, decided about again by its nextReviewBy. */
    PLANNED_REVIEW(Mechanism.DECISION_LOG, true, true),
    /** A planned review whose day passed, decided by its decisionDueBy. */
    FORCED_REVIEW(Mechanism.DECISION_LOG, true, true),
    /** A committed bet without an owner for too long, decided by its decisionDueBy. */
    OWNERLESS_REVIEW(Mechanism.SINGLE_THREADED_OWNERSHIP, true, true),
    /** A request, decided by its neededBy. */
    REQUEST(Mechanism.DECISION_LOG, true, true),
    /** A bet that was killed or graduated, looked back at within 30 days. */
    RETROSPECTIVE(Mechanism.DECISION_LOG, true, true),
    /** A forecast, resolved within 14 days of its resolveBy. */
    FORECAST(Mechanism.DECISION_LOG, true, true),
    /** A dated kill criterion, observed or judged before its grace ends; what it leads to is counted as a firing. */
    CRITERION(Mechanism.DECISION_LOG, true, false),
    /** A commit that passed the gate's lines about evidence. */
    GATE_EVIDENCE(Mechanism.PRESSURE_TEST, false, true),
    /** A commit that passed the gate's lines about metrics. */
    GATE_METRICS(Mechanism.METRICS_BEFORE_CODE, false, true),
    /** A commit that passed the gate's line about an outcome. */
    GATE_OUTCOME(Mechanism.OUTCOMES_OVER_OUTPUTS, false, true),
    /** A commit that passed the gate's lines about its owner. */
    GATE_OWNER(Mechanism.SINGLE_THREADED_OWNERSHIP, false, true),
    /** A commit that passed the gate's lines about the narrative. */
    GATE_NARRATIVE(Mechanism.WRITTEN_NARRATIVES, false, true),
    /** A proposal or concluded test that showed where the bet came from. */
    ORIGIN(Mechanism.ORIGIN_SHOWN, false, true);

    private final Mechanism mechanism;
    private final boolean onAgenda;
    private final boolean counted;

    DutyKind(Mechanism mechanism, boolean onAgenda, boolean counted) {
        this.mechanism = mechanism;
        this.onAgenda = onAgenda;
        this.counted = counted;
    }

    public Mechanism mechanism() {
        return mechanism;
    }

    /** Whether somebody has to do it by a day; what a gate looked at is over when it is known. */
    public boolean isOnAgenda() {
        return onAgenda;
    }

    /** Whether adherence counts it. */
    public boolean isCounted() {
        return counted;
    }
}
