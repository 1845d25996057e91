package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.DecisionCommand.ApproveDecision;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Decisions;
import dev.throughline.command.bet.state.Decisions.Request;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Sha256;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import java.util.List;
import java.util.Optional;

/**
 * Rule 6: agreeing or disagreeing with a decision before it is made. The approver is the one whose token it is, whomever
 * the request speaks for: otherwise one person could be two.
 */
public final class Approval {
    private static final int TEXT = 10_000;

    private Approval() {}

    public static Verdict<BetEvent> decide(ApproveDecision approve, Known bet, Circumstances now) {
        Checks checks = new Checks(now.waiver())
                .present("decision", approve.decision())
                .present("contentHash", approve.contentHash())
                .present("stance", approve.stance())
                .text("text", approve.text(), TEXT);
        Stages.isOpen(checks, bet);
        hashIsOne(checks, approve);
        decisionIsOpen(checks, approve, bet.facts().decisions());
        personSpeaksOnce(checks, approve, bet.facts().decisions(), now);
        return checks.then(() -> List.of(new DecisionApproved(
                Required.field(approve.decision(), "decision"),
                now.actor().person(),
                Required.field(approve.contentHash(), "contentHash"),
                Required.field(approve.stance(), "stance"),
                Required.field(approve.text(), "text"))));
    }

    private static void hashIsOne(Checks checks, ApproveDecision approve) {
        checks.rule(
                approve.contentHash() == null || Sha256.isOne(approve.contentHash()),
                () -> Violation.input(
                        "contentHash.malformed",
                        "Expected 64 lower-case hexadecimal digits in 'contentHash'.",
                        "Take it from the refusal of a dry run of the decision."));
    }

    private static void decisionIsOpen(Checks checks, ApproveDecision approve, Decisions decisions) {
        Optional<Request> request = Optional.ofNullable(approve.decision())
                .map(decision -> decisions.requests().get(decision));
        checks.rule(
                approve.decision() == null || request.isPresent(),
                () -> Violation.state(
                                "approval.request-missing",
                                "Expected a decision that was requested, but '" + approve.decision() + "' was not.",
                                "Request it first, or correct the id.")
                        .of(Rule.DOORS));
        checks.rule(
                request.isEmpty() || !request.get().answered(),
                () -> Violation.state(
                                "approval.too-late",
                                "Expected a decision that is not made yet, but '" + approve.decision() + "' is.",
                                "Request another decision, or add what you think to its retrospective.")
                        .of(Rule.DOORS));
    }

    /** To other content the same person may say something else. */
    private static void personSpeaksOnce(
            Checks checks, ApproveDecision approve, Decisions decisions, Circumstances now) {
        checks.rule(
                decisions.approvals().stream()
                        .noneMatch(one -> one.decision().equals(approve.decision())
                                && one.contentHash().equals(approve.contentHash())
                                && one.approver().equals(now.actor().person())),
                () -> Violation.state(
                                "approval.repeated",
                                "Expected one approval or dissent per person to the same content, but you gave yours.",
                                "Ask somebody else; to changed content you may say it anew.")
                        .of(Rule.DOORS));
    }
}
