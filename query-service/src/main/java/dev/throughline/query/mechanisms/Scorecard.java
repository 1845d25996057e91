package dev.throughline.query.mechanisms;

import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.duties.Duty;
import dev.throughline.query.duties.Mechanism;
import dev.throughline.query.picture.BetLife;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the mechanisms are kept. */
@Schema(description = "How the mechanisms are kept.")
record Scorecard(
        @Schema(description = "The last week of the series.", example = "2026-W47")
        String week,

        @Schema(description = "The first day of the series.")
        LocalDate from,

        @Schema(description = "The last day of the series.") LocalDate to,
        @Schema(description = "Every mechanism.") List<MechanismRow> mechanisms,

        @Schema(description = "How often each rule was waived, in the weeks of the series; only those that were.")
        List<RuleTally> rules,

        @Schema(description = "Every rule that was waived in the weeks of the series, by when it was recorded.")
        List<RuleOverride> overrides,

        @Schema(
                description = "How many bets are imported at the moment asked about: some of their history predates the"
                        + " mechanisms, and adherence counts none of their duties. The roadmap lists them by flag.")
        int importedBets) {

    static Scorecard of(List<Duty> duties, List<BetLife> bets, Weeks weeks, BusinessCalendar calendar) {
        List<Duty> within =
                duties.stream().filter(duty -> weeks.include(duty.dueOn())).toList();
        List<RuleOverride> overrides = overrides(bets, weeks, calendar);
        return new Scorecard(
                weeks.all().getLast().label(),
                weeks.start(),
                weeks.end(),
                Arrays.stream(Mechanism.values())
                        .map(mechanism -> MechanismRow.of(mechanism, within, weeks))
                        .toList(),
                rules(overrides),
                overrides,
                (int) bets.stream().filter(bet -> bet.last().imported()).count());
    }

    private static List<RuleOverride> overrides(List<BetLife> bets, Weeks weeks, BusinessCalendar calendar) {
        return bets.stream()
                .flatMap(bet -> bet.all(PolicyOverridden.class).stream()
                        .filter(override -> weeks.include(calendar.day(override.recordedAt())))
                        .map(override -> RuleOverride.of(bet, override)))
                .sorted(Comparator.comparing(RuleOverride::recordedAt)
                        .thenComparing(RuleOverride::bet)
                        .thenComparing(RuleOverride::rule))
                .toList();
    }

    private static List<RuleTally> rules(List<RuleOverride> overrides) {
        return overrides.stream()
                .collect(Collectors.groupingBy(RuleOverride::rule, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(rule -> new RuleTally(rule.getKey(), Math.toIntExact(rule.getValue())))
                .toList();
    }
}
