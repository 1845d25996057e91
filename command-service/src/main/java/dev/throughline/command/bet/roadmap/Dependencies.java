package dev.throughline.command.bet.roadmap;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.RoadmapCommand.ClearDependency;
import dev.throughline.command.bet.command.RoadmapCommand.DependOn;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.BetId;
import dev.throughline.events.Required;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which other bets a bet needs. The other bet is only read, so two bets that declare each other at the same instant both
 * succeed; the views show it and either can clear it.
 */
public final class Dependencies {
    private static final int WHY = 2000;

    private Dependencies() {}

    /** What is known of the other bet. */
    public static Needs needs(DependOn depend) {
        return depend.other() == null ? Needs.NOTHING : Needs.reading(Set.of(StreamId.of(depend.other())));
    }

    public static Verdict<BetEvent> decide(DependOn depend, Known bet, Circumstances now) {
        BetId other = depend.other();
        Checks checks = new Checks().present("other", other).text("why", depend.why(), WHY);
        Stages.isOpen(checks, bet);
        otherIsAnother(checks, other, now);
        otherIsKnown(checks, other, now);
        declaredOnce(checks, other, bet);
        otherDoesNotWaitForThis(checks, other, now);
        return checks.then(() ->
                List.of(new DependencyDeclared(Required.field(other, "other"), Required.field(depend.why(), "why"))));
    }

    public static Verdict<BetEvent> decide(ClearDependency clear, Known bet) {
        BetId other = clear.other();
        Checks checks = new Checks().present("other", other).text("why", clear.why(), WHY);
        Stages.isOpen(checks, bet);
        checks.rule(
                other == null || bet.facts().place().needs().contains(other),
                () -> Violation.state(
                                "dependency.unknown",
                                "Expected in 'other' a bet that this one needs, but '" + other + "' is none.",
                                "Correct the id; nothing needs to be cleared.")
                        .with("other", String.valueOf(other)));
        return checks.then(() ->
                List.of(new DependencyCleared(Required.field(other, "other"), Required.field(clear.why(), "why"))));
    }

    private static void otherIsAnother(Checks checks, @Nullable BetId other, Circumstances now) {
        checks.rule(
                other == null || !StreamId.of(other).equals(now.stream()),
                () -> Violation.input(
                        "other.itself", "Expected in 'other' another bet, but found this one.", "Name another bet."));
    }

    /** A bet that the sender may not see might as well not exist. */
    private static void otherIsKnown(Checks checks, @Nullable BetId other, Circumstances now) {
        checks.rule(
                other == null || OtherBets.known(other, now) != null,
                () -> Violation.state(
                                "other.unknown",
                                "Expected in 'other' a bet that exists and that you may see, but found none called '"
                                        + other + "'.",
                                "Check the id, and that your token covers its portfolio.")
                        .with("other", String.valueOf(other)));
    }

    private static void declaredOnce(Checks checks, @Nullable BetId other, Known bet) {
        checks.rule(
                other == null || !bet.facts().place().needs().contains(other),
                () -> Violation.state(
                                "dependency.exists",
                                "Expected a bet that this one does not need yet, but it needs '" + other + "' already.",
                                "Clear the dependency first if the reason is another one.")
                        .with("other", String.valueOf(other)));
    }

    private static void otherDoesNotWaitForThis(Checks checks, @Nullable BetId other, Circumstances now) {
        BetFacts known = other == null ? null : OtherBets.known(other, now);
        checks.rule(
                known == null || known.needs().stream().map(StreamId::of).noneMatch(now.stream()::equals),
                () -> Violation.state(
                                "dependency.cycle",
                                "Expected a bet that does not need this one, but '" + other + "' does.",
                                "Two bets that wait for each other never start: clear one of the two.")
                        .with("other", String.valueOf(other)));
    }
}
