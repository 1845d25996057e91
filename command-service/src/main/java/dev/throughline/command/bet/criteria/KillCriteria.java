package dev.throughline.command.bet.criteria;

import dev.throughline.command.bet.basics.Ids;
import dev.throughline.command.bet.command.CriterionCommand;
import dev.throughline.command.bet.command.CriterionCommand.AmendKillCriterion;
import dev.throughline.command.bet.command.CriterionCommand.CommitKillCriterion;
import dev.throughline.command.bet.command.CriterionCommand.JudgeCriterion;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Criteria.Criterion;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.CriterionId;
import dev.throughline.events.MetricId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kill criteria of a bet: committed in advance, amended by others, judged by others. */
public final class KillCriteria {
    private KillCriteria() {}

    /** The metric that the command is about. */
    public static Needs needs(CriterionCommand command, Known bet) {
        MetricId metric = switch (command) {
            case CommitKillCriterion c -> c.metric();
            case AmendKillCriterion c -> {
                Criterion older = find(c.criterion(), bet);
                yield older == null ? null : older.terms().metric();
            }
            case JudgeCriterion c -> null;
        };
        return metric == null ? Needs.NOTHING : Needs.reading(Set.of(StreamId.of(metric)));
    }

    public static Verdict<BetEvent> decide(CriterionCommand command, Known bet, Circumstances now) {
        return switch (command) {
            case CommitKillCriterion c -> Commitment.decide(c, bet, now);
            case AmendKillCriterion c -> Amendment.decide(c, bet, now);
            case JudgeCriterion c -> Judging.decide(c, bet, now);
        };
    }

    static void idIsFree(Checks checks, @Nullable CriterionId id, Known bet) {
        checks.rule(
                find(id, bet) == null,
                () -> Violation.state(
                        "criterion.exists",
                        "Expected a criterion id that is free in this bet, but '" + id + "' is taken.",
                        "Choose another id, or leave it out to get one."));
    }

    static void exists(Checks checks, @Nullable CriterionId id, Known bet) {
        checks.present("criterion", id)
                .rule(
                        id == null || find(id, bet) != null,
                        () -> Violation.state(
                                "criterion.unknown",
                                "Expected a criterion of this bet, but found none called '" + id + "'.",
                                "Correct the id."));
    }

    static @Nullable Criterion find(@Nullable CriterionId id, Known bet) {
        return id == null ? null : bet.facts().criteria().byId().get(id);
    }

    static boolean isTripped(Criterion criterion, Known bet) {
        return bet.facts()
                .criteria()
                .undecided()
                .anyMatch(firing -> firing.criterion().equals(criterion.id()));
    }

    /** The client's id, else the criterion's number in the bet, or the next that no client took. */
    static CriterionId idOr(@Nullable CriterionId chosen, Known bet) {
        return Ids.chosenOrNext(chosen, "criterion", bet.facts().criteria().byId(), CriterionId::new);
    }
}
