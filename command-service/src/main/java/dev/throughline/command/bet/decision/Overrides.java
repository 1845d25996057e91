package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.Waived;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A leader who is not the owner may waive some rules, and says why; each rule that was waived is an event. */
public final class Overrides {
    private Overrides() {}

    /** Of a proposal: nobody owns it yet. */
    public static Verdict<BetEvent> record(Verdict<BetEvent> verdict, Circumstances now) {
        return now.waiver() instanceof Waiver.Overridden override ? recorded(verdict, override, true, now) : verdict;
    }

    /** Of any other command. */
    public static Verdict<BetEvent> record(Verdict<BetEvent> verdict, Known bet, Circumstances now) {
        boolean owner = bet.facts().ownership().isOwner(now.actor().person());
        return now.waiver() instanceof Waiver.Overridden override ? recorded(verdict, override, !owner, now) : verdict;
    }

    private static Verdict<BetEvent> recorded(
            Verdict<BetEvent> verdict, Waiver.Overridden override, boolean notTheOwner, Circumstances now) {
        if (!now.actor().has("leader") || !notTheOwner) {
            return refused(verdict);
        }
        return verdict.ifAccepted(accepted -> new Verdict.Accepted<>(
                Stream.concat(accepted.events().stream(), events(accepted.waived(), override, now))
                        .toList(),
                accepted.alongside(),
                accepted.waived()));
    }

    private static Verdict<BetEvent> refused(Verdict<BetEvent> verdict) {
        Stream<Violation> others =
                verdict instanceof Verdict.Refused<BetEvent> refused ? refused.violations().stream() : Stream.empty();
        Violation mayNot = Violation.state(
                        "override.not-yours",
                        "Expected a leader who does not own the bet to override rules, but you are not one.",
                        "Ask such a leader, or leave out 'override'.")
                .of(Rule.DOORS);
        return new Verdict.Refused<>(Stream.concat(Stream.of(mayNot), others).toList());
    }

    private static Stream<BetEvent> events(List<Violation> waived, Waiver.Overridden override, Circumstances now) {
        Map<Rule, List<Waived>> byRule = waived.stream()
                .collect(Collectors.groupingBy(
                        violation -> Objects.requireNonNull(violation.rule()),
                        TreeMap::new,
                        Collectors.mapping(Overrides::waived, Collectors.toList())));
        return byRule.entrySet().stream()
                .map(entry -> new PolicyOverridden(
                        entry.getKey().name(),
                        entry.getValue(),
                        override.reason(),
                        now.actor().person()));
    }

    private static Waived waived(Violation violation) {
        return new Waived(
                violation.code(),
                violation.values().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))));
    }
}
