package dev.throughline.command.rules;

import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.Waived;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A leader who is not the bet's owner may waive some rules, and says why; each rule that was waived is an event. */
public final class Overriding {
    private Overriding() {}

    /** Where the events go that say what was waived. */
    public interface Recording<E> {
        Verdict.Accepted<E> with(Verdict.Accepted<E> accepted, List<PolicyOverridden> overridden);
    }

    /** @param byOwner whether the actor owns the bet */
    public static <E> Verdict<E> record(
            Verdict<E> verdict, boolean byOwner, Circumstances now, Recording<E> recording) {
        if (!(now.waiver() instanceof Waiver.Overridden override)) {
            return verdict;
        }
        return now.actor().has("leader") && !byOwner
                ? verdict.ifAccepted(accepted -> recording.with(accepted, events(accepted.waived(), override, now)))
                : refused(verdict);
    }

    private static <E> Verdict<E> refused(Verdict<E> verdict) {
        Stream<Violation> others =
                verdict instanceof Verdict.Refused<E> refused ? refused.violations().stream() : Stream.empty();
        Violation mayNot = Violation.state(
                        "override.not-yours",
                        "Expected a leader who does not own the bet to override rules, but you are not one.",
                        "Ask such a leader, or leave out 'override'.")
                .of(Rule.DOORS);
        return new Verdict.Refused<>(Stream.concat(Stream.of(mayNot), others).toList());
    }

    private static List<PolicyOverridden> events(
            List<Violation> waived, Waiver.Overridden override, Circumstances now) {
        Map<Rule, List<Waived>> byRule = waived.stream()
                .collect(Collectors.groupingBy(
                        violation -> Objects.requireNonNull(violation.rule()),
                        TreeMap::new,
                        Collectors.mapping(Overriding::waived, Collectors.toList())));
        return byRule.entrySet().stream()
                .map(entry -> new PolicyOverridden(
                        entry.getKey().name(),
                        entry.getValue(),
                        override.reason(),
                        now.actor().person()))
                .toList();
    }

    private static Waived waived(Violation violation) {
        return new Waived(
                violation.code(),
                violation.values().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue()))));
    }
}
