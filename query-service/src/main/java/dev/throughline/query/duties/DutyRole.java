package dev.throughline.query.duties;

/** As what somebody owes a duty. */
public enum DutyRole {
    /** As the bet's owner. */
    OWNER,
    /** As a leader: of the portfolio, or because nobody owns the bet. */
    LEADER,
    /** As who proposed the bet. */
    PROPOSER,
    /** As who answers for the metric. */
    METRIC_OWNER,
    /** As whom it was assigned to by name. */
    ASSIGNEE
}
