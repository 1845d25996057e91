package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.state.Decisions.Approval;
import dev.throughline.command.bet.state.Decisions.Request;
import dev.throughline.command.bet.state.Facts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Stance;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Rule 6: through a one-way door go four eyes, two of them from outside, and only after dissent was asked for. A kill is
 * no door: killing is easy, committing is not.
 */
record Doors(Checks checks, RecordDecision command, Facts bet, Circumstances now) {
    private static final int APPROVALS = 2;
    private static final int DAYS_INSIDE = 90;

    void check() {
        DecisionOutcome outcome = command.outcome();
        boolean oneWay = outcome != null && outcome != DecisionOutcome.KILL && door() == Door.ONE_WAY;
        if (!oneWay) {
            return;
        }
        dissentWasAskedFor();
        if (isRequested()) {
            twoApproveExactlyThis();
            oneOfThemIsFromOutside();
        }
    }

    /** The door of what is asked, else the bet's; of several the one that cannot be walked back. */
    private Door door() {
        List<Door> doors = Stream.concat(
                        Stream.ofNullable(command.decision()).map(String::valueOf), command.answers().stream())
                .flatMap(id -> bet.decisions().requests().values().stream()
                        .filter(request -> request.as().decision().value().equals(id)))
                .map(this::doorOf)
                .toList();
        return doors.isEmpty() ? bet.profile().door() : doors.contains(Door.ONE_WAY) ? Door.ONE_WAY : Door.TWO_WAY;
    }

    private Door doorOf(Request request) {
        return Objects.requireNonNullElse(request.as().door(), bet.profile().door());
    }

    private void dissentWasAskedFor() {
        checks.rule(
                isRequested(),
                () -> Violation.state(
                                "door.request-missing",
                                "Expected a one-way decision to be recorded under the id of its request, but there is"
                                        + " no such request.",
                                "Request the decision first, so that others can dissent, and record it under the same"
                                        + " 'decision'.")
                        .of(Rule.DOORS));
    }

    private void twoApproveExactlyThis() {
        long found = approvers().count();
        checks.rule(
                found >= APPROVALS,
                () -> Violation.state(
                                "door.approvals-missing",
                                "Expected at least " + APPROVALS + " people to approve exactly this content of a"
                                        + " one-way decision, but found " + found + ".",
                                "Have them approve the decision with this contentHash; any change needs new approvals.")
                        .with("found", found)
                        .with("needed", APPROVALS)
                        .with("contentHash", contentHash())
                        .of(Rule.DOORS));
    }

    private void oneOfThemIsFromOutside() {
        checks.rule(
                approvers().anyMatch(this::isFromOutside),
                () -> Violation.state(
                                "door.outsider-missing",
                                "Expected one who approves to be neither owner nor proposer nor allocated to the bet in"
                                        + " the last " + DAYS_INSIDE + " days, but found none.",
                                "Ask somebody who has no part in the bet.")
                        .with("contentHash", contentHash())
                        .of(Rule.DOORS));
    }

    private boolean isFromOutside(PersonId person) {
        return !bet.ownership().isOwner(person)
                && !bet.profile().proposer().equals(person)
                && !bet.crew().had(person, now.day().minusDays(DAYS_INSIDE), now.day());
    }

    private Stream<PersonId> approvers() {
        return bet.decisions().approvals().stream()
                .filter(approval -> approval.decision().equals(command.decision())
                        && approval.contentHash().equals(contentHash())
                        && approval.stance() == Stance.APPROVE)
                .map(Approval::approver)
                .distinct();
    }

    private boolean isRequested() {
        return command.decision() != null && bet.decisions().requests().containsKey(command.decision());
    }

    private String contentHash() {
        return DecisionContent.of(now.stream(), command).hash();
    }
}
