package dev.throughline.command.dispatch;

import static java.util.Map.entry;

import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Refusal;
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
            entry("ProposeBet", List.of("proposer", "leader")),
            entry("PlaceOnRoadmap", List.of("owner", "leader")),
            entry("AssignOwner", List.of("leader")),
            entry("RecordDecision", List.of("owner", "leader")),
            entry("RecordSpend", List.of("finance", "owner", "leader")));

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
                    Violation.Kind.FORBIDDEN,
                    "role.missing",
                    "Expected one of the roles " + allowed + " for " + command + ", but your token has "
                            + actor.roles().stream().sorted().toList() + ".",
                    "Ask somebody who has one of them.",
                    Map.of()));
        }
    }
}
