package dev.throughline.query.decisions;

import java.util.Comparator;

/** By what requests are sorted; equal ones by bet and decision. */
enum RequestSort {
    /** Open ones first, in either direction; then by neededBy. */
    URGENCY,
    NEEDED_BY,
    REQUESTED_AT,
    AGE;

    private static final Comparator<WaitingRequest> OPEN_FIRST =
            Comparator.comparing(each -> each.state() != WaitingRequest.State.OPEN);
    private static final Comparator<WaitingRequest> TIES =
            Comparator.comparing(WaitingRequest::bet).thenComparing(WaitingRequest::decision);

    Comparator<WaitingRequest> order(boolean descending) {
        Comparator<WaitingRequest> inOrder = (descending ? key().reversed() : key()).thenComparing(TIES);
        return this == URGENCY ? OPEN_FIRST.thenComparing(inOrder) : inOrder;
    }

    private Comparator<WaitingRequest> key() {
        return switch (this) {
            case URGENCY, NEEDED_BY -> Comparator.comparing(WaitingRequest::neededBy);
            case REQUESTED_AT -> Comparator.comparing(WaitingRequest::requestedAt);
            case AGE -> Comparator.comparing(WaitingRequest::ageDays);
        };
    }
}
