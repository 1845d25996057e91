package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;
import static java.util.Objects.requireNonNull;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.Waived;
import dev.throughline.query.oracle.Duty.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The scorecard: what was due of each mechanism in some weeks, what was held on time, and what leaders waived. */
final class MechanismsView implements View {
    static final List<String> MECHANISMS = List.of(
            "WORKING_BACKWARDS",
            "PRESSURE_TEST",
            "METRICS_BEFORE_CODE",
            "OUTCOMES_OVER_OUTPUTS",
            "SINGLE_THREADED_OWNERSHIP",
            "DECISION_LOG",
            "WRITTEN_NARRATIVES",
            "WEEKLY_REVIEW",
            "FULL_TIME_INNOVATION",
            "ORIGIN_SHOWN",
            "MECHANISMS_OVER_INTENTIONS",
            "LESS_THRASH",
            "EXPLICIT_TRADE_OFFS",
            "SYSTEMS_OUTLAST_LEADERS");

    private static final List<String> NOT_ENFORCED =
            List.of("WEEKLY_REVIEW", "FULL_TIME_INNOVATION", "MECHANISMS_OVER_INTENTIONS", "SYSTEMS_OUTLAST_LEADERS");

    @Override
    public String operation() {
        return "mechanisms";
    }

    @Override
    public Question question(Asked of) {
        return MechanismDutiesView.weeks(of);
    }

    /** Everything that is due by a day says how well mechanisms are kept at all. */
    static boolean covers(String mechanism, Kind kind) {
        return kind.isCounted()
                && (mechanism.equals("MECHANISMS_OVER_INTENTIONS")
                        ? kind.isOnAgenda()
                        : kind.mechanism.equals(mechanism));
    }

    @Override
    public Object answer(Question question, Past past) {
        List<LocalDate> weeks = MechanismDutiesView.weekEnds(question, 13, past);
        List<Duty> duties = Duty.all(question, past).stream()
                .filter(duty -> MechanismDutiesView.isWithin(duty.dueOn(), weeks))
                .toList();
        List<BetFacts> bets = TripwiresView.bets(question, past);
        List<Map<String, @Nullable Object>> overrides = overrides(bets, weeks, Almanac.of(question, past));
        Map<String, Integer> rules = new TreeMap<>();
        overrides.forEach(each -> rules.merge(String.valueOf(each.get("rule")), 1, Integer::sum));
        return object(
                "week", Almanac.weekOf(weeks.getLast()),
                "from", weeks.getFirst().minusDays(6),
                "to", weeks.getLast(),
                "mechanisms",
                        MECHANISMS.stream()
                                .map(mechanism -> row(mechanism, duties, weeks, past))
                                .toList(),
                "rules",
                        rules.entrySet().stream()
                                .map(rule -> object("rule", rule.getKey(), "overrides", rule.getValue()))
                                .toList(),
                "overrides", overrides,
                "importedBets", bets.stream().filter(BetFacts::imported).count());
    }

    private static Object row(String mechanism, List<Duty> all, List<LocalDate> weeks, Past past) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> covers(mechanism, kind))
                .toList();
        List<Duty> duties =
                all.stream().filter(duty -> kinds.contains(duty.kind())).toList();
        List<Duty> last = in(weeks.getLast(), duties);
        List<Duty> before = duties.stream().filter(duty -> !last.contains(duty)).toList();
        return object(
                "mechanism",
                mechanism,
                "enforced",
                !NOT_ENFORCED.contains(mechanism),
                "measured",
                !kinds.isEmpty(),
                "how",
                Tree.OPEN,
                "leftOut",
                Tree.OPEN,
                "total",
                new Tally(duties, past).shown(),
                "change",
                new Tally(last, past).less(new Tally(before, past)),
                "weeks",
                weeks.stream()
                        .map(end -> object(
                                "week", Almanac.weekOf(end),
                                "start", end.minusDays(6),
                                "end", end,
                                "tally", new Tally(in(end, duties), past).shown()))
                        .toList(),
                "kinds",
                kinds.stream()
                        .map(kind -> object("kind", kind, "tally", new Tally(of(kind, duties), past).shown()))
                        .toList());
    }

    private static List<Duty> in(LocalDate weekEnd, List<Duty> duties) {
        return duties.stream()
                .filter(duty -> MechanismDutiesView.isWithin(duty.dueOn(), List.of(weekEnd)))
                .toList();
    }

    private static List<Duty> of(Kind kind, List<Duty> duties) {
        return duties.stream().filter(duty -> duty.kind() == kind).toList();
    }

    private record Tally(List<Duty> duties, Past past) {
        Map<String, @Nullable Object> shown() {
            return object(
                    "due",
                    due(),
                    "onTime",
                    onTime(),
                    "late",
                    due() - onTime() - open(),
                    "open",
                    open(),
                    "upcoming",
                    (int) counting().stream().filter(duty -> !hasPassed(duty)).count(),
                    "imported",
                    (int) duties.stream()
                            .filter(duty -> duty.about().imported())
                            .count(),
                    "adherence",
                    due() == 0 ? null : Numbers.ratio(number(onTime()), number(due())));
        }

        /** The one adherence less the other, divided once. */
        @Nullable
        BigDecimal less(Tally before) {
            if (due() == 0 || before.due() == 0) {
                return null;
            }
            BigDecimal difference = number(onTime())
                    .multiply(number(before.due()))
                    .subtract(number(before.onTime()).multiply(number(due())));
            return Numbers.ratio(difference, number(due()).multiply(number(before.due())));
        }

        private static BigDecimal number(int count) {
            return BigDecimal.valueOf(count);
        }

        private List<Duty> counting() {
            return duties.stream()
                    .filter(duty -> !duty.about().imported() && !state(duty).equals("LAPSED"))
                    .toList();
        }

        private int due() {
            return (int) counting().stream().filter(this::hasPassed).count();
        }

        private int onTime() {
            return (int) counting().stream()
                    .filter(duty -> hasPassed(duty) && state(duty).equals("HELD"))
                    .count();
        }

        private int open() {
            return (int) counting().stream()
                    .filter(duty -> hasPassed(duty) && duty.isToDo())
                    .count();
        }

        private boolean hasPassed(Duty duty) {
            return today(duty).isAfter(duty.dueOn());
        }

        private String state(Duty duty) {
            return duty.state(today(duty));
        }

        private LocalDate today(Duty duty) {
            return duty.almanac().day(past.asOf());
        }
    }

    /** By when they were recorded, which is what decides their week. */
    private static List<Map<String, @Nullable Object>> overrides(
            List<BetFacts> bets, List<LocalDate> weeks, Almanac almanac) {
        record Override(BetFacts bet, RecordedEvent event, PolicyOverridden said) {}
        List<Override> overrides = new ArrayList<>();
        for (BetFacts bet : bets) {
            for (RecordedEvent event : bet.events()) {
                if (event.event() instanceof PolicyOverridden e
                        && MechanismDutiesView.isWithin(almanac.day(event.recordedAt()), weeks)) {
                    overrides.add(new Override(bet, event, e));
                }
            }
        }
        return overrides.stream()
                .sorted(Comparator.comparing((Override each) -> each.event().recordedAt())
                        .thenComparing(each -> each.bet().id())
                        .thenComparing(each -> each.said().rule()))
                .map(each -> object(
                        "rule", each.said().rule(),
                        "codes", each.said().values().stream().map(Waived::code).toList(),
                        "portfolio", each.bet().proposal().portfolio(),
                        "bet", each.bet().id(),
                        "title", each.bet().proposal().title(),
                        "leader", requireNonNull(each.said().leader()),
                        "reason", each.said().reason(),
                        "effectiveAt", each.event().context().effectiveAt(),
                        "recordedAt", each.event().recordedAt()))
                .toList();
    }
}
