package dev.throughline.command.bet.state;

import dev.throughline.events.DecisionId;
import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Stance;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was asked, approved and decided. */
public record Decisions(
        Map<DecisionId, Request> requests,
        List<Approval> approvals,
        Map<DecisionId, DecisionOutcome> recorded,
        Set<DecisionId> retrospectives) {
    static final Decisions NONE = new Decisions(Map.of(), List.of(), Map.of(), Set.of());

    /** @param answered whether a decision named it */
    public record Request(DecisionRequested as, PersonId by, boolean answered) {}

    /** An approval or dissent to a content. */
    public record Approval(DecisionId decision, PersonId approver, String contentHash, Stance stance) {}

    Decisions after(DecisionRequested e, EventContext context) {
        return new Decisions(
                Copies.with(requests, e.decision(), new Request(e, context.by(), false)),
                approvals,
                recorded,
                retrospectives);
    }

    Decisions after(DecisionApproved e) {
        return new Decisions(
                requests,
                Copies.plus(approvals, new Approval(e.decision(), e.approver(), e.contentHash(), e.stance())),
                recorded,
                retrospectives);
    }

    Decisions after(DecisionRecorded e) {
        Map<DecisionId, Request> next = new LinkedHashMap<>(requests);
        requests.values().stream()
                .filter(request -> request.as().decision().equals(e.decision())
                        || e.answers().contains(request.as().decision().value()))
                .forEach(request -> next.put(request.as().decision(), new Request(request.as(), request.by(), true)));
        return new Decisions(
                Collections.unmodifiableMap(next),
                approvals,
                Copies.with(recorded, e.decision(), e.outcome()),
                retrospectives);
    }

    Decisions after(RetrospectiveRecorded e) {
        Set<DecisionId> more = new HashSet<>(retrospectives);
        more.add(e.decision());
        return new Decisions(requests, approvals, recorded, Set.copyOf(more));
    }

    /** Whether anybody asked for, or made, a decision under this id. */
    public boolean isTaken(DecisionId decision) {
        return requests.containsKey(decision) || recorded.containsKey(decision);
    }

    /** Whether a commit was ever recorded: from then on goalposts stand. */
    public boolean wasCommitted() {
        return recorded.containsValue(DecisionOutcome.COMMIT);
    }
}
