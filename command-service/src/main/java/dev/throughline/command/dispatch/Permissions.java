package dev.throughline.command.dispatch;

import static java.util.Map.entry;

import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import java.util.List;
import java.util.Map;

/** Rule 13, the matrix: which roles may send which command. What is not written here nobody may. */
public final class Permissions {
    /** May send any command as a line of an import, and nothing else through other doors. */
    public static final String IMPORTER = "importer";

    private static final Map<String, List<String>> ROLES = Map.ofEntries(
            entry("OpenPortfolio", List.of("leader", "operator")),
            entry("AdoptPolicy", List.of("leader")),
            entry("ArrangeDeck", List.of("leader")),
            entry("SetTargets", List.of("leader", "finance")),
            entry("ProposeBet", List.of("proposer", "leader")),
            entry("ReclassifyBet", List.of("leader")),
            entry("WithdrawBet", List.of("proposer")),
            entry("ReviseNarrative", List.of("proposer", "owner", "leader")),
            entry("MapSuccessMetric", List.of("proposer", "owner", "leader")),
            entry("AdoptMetricVersion", List.of("proposer", "owner", "leader")),
            entry("CommitKillCriterion", List.of("proposer", "owner", "leader")),
            entry("AmendKillCriterion", List.of("leader", "reviewer")),
            entry("JudgeCriterion", List.of("leader", "reviewer")),
            entry("StateAssumption", List.of("proposer", "owner", "leader")),
            entry("StartPressureTest", List.of("proposer", "owner", "leader", "reviewer")),
            entry("RecordEvidence", List.of("proposer", "owner", "leader", "reviewer")),
            entry("ConcludePressureTest", List.of("proposer", "owner", "leader", "reviewer")),
            entry("RecordForecast", List.of("proposer", "owner", "leader", "finance", "reviewer")),
            entry("ResolveForecast", List.of("owner", "leader", "reviewer")),
            entry("AssignOwner", List.of("leader")),
            entry("ReleaseOwner", List.of("owner", "leader")),
            entry("TransferOwnership", List.of("owner", "leader")),
            entry("RequestDecision", List.of("proposer", "owner", "leader")),
            entry("ApproveDecision", List.of("owner", "leader", "finance", "reviewer")),
            entry("RecordDecision", List.of("owner", "leader")),
            entry("RecordRetrospective", List.of("owner", "leader", "reviewer")),
            entry("PlaceOnRoadmap", List.of("owner", "leader")),
            entry("DependOn", List.of("proposer", "owner", "leader")),
            entry("ClearDependency", List.of("proposer", "owner", "leader")),
            entry("FundBet", List.of("finance", "leader")),
            entry("RecordSpend", List.of("finance", "owner", "leader")),
            entry("LetTimePass", List.of()),
            entry("RegisterContributor", List.of("leader", "operator")),
            entry("ChangeContract", List.of("leader", "operator")),
            entry("RecordDeparture", List.of("leader", "operator")),
            entry("AllocateCapacity", List.of("owner", "leader")),
            entry("ReleaseCapacity", List.of("owner", "leader")),
            entry("DefineMetric", List.of("proposer", "owner", "leader")),
            entry("ReviseMetric", List.of("proposer", "owner", "leader")),
            entry("ObserveMetric", List.of("owner", "leader", "finance", "operator")),
            entry("CorrectObservation", List.of("owner", "leader", "finance", "operator")),
            entry("ExplainException", List.of("owner", "leader")),
            entry("AssignAction", List.of("owner", "leader")),
            entry("CompleteAction", List.of("proposer", "owner", "leader")),
            entry("CloseReview", List.of("leader")));

    private Permissions() {}

    /** The whole matrix, by command name. */
    public static Map<String, List<String>> matrix() {
        return ROLES;
    }

    /** @throws Refusal when none of the actor's roles may send this command */
    public static void check(String command, Actor actor) {
        List<String> allowed = ROLES.getOrDefault(command, List.of());
        if (allowed.stream().noneMatch(actor::has)) {
            throw new Refusal(new Violation(
                    Rule.WHO,
                    Violation.Kind.FORBIDDEN,
                    "role.missing",
                    "Expected one of the roles " + allowed + " for " + command + ", but your token has "
                            + actor.roles().stream().sorted().toList() + ".",
                    "Ask somebody who has one of them.",
                    Map.of()));
        }
    }
}
