package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.portfolio.Policy.Mix;
import dev.throughline.query.oracle.Almanac.Stretch;
import dev.throughline.query.oracle.Invested.Portion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where people's time and money went, and what it taught; long because it is cut in many ways. */
final class InvestmentView implements View {
    static final List<String> STAGES =
            List.of("PROPOSED", "PRESSURE_TESTING", "COMMITTED", "PAUSED", "GRADUATED", "KILLED", "WITHDRAWN");

    @Override
    public String operation() {
        return "investment";
    }

    @Override
    public Question question(Asked of) {
        Question question = About.period(Question.of().with("portfolio", of.somePortfolios()), of);
        return of.chance().in100(50) ? question.with("step", of.chance().one(List.of("MONTH", "QUARTER"))) : question;
    }

    static List<Invested> invested(Stretch days, About about, Staff staff) {
        return about.bets().stream()
                .map(bet -> Invested.of(bet, days, staff, about.of(bet)))
                .toList();
    }

    @Override
    public Object answer(Question question, Past past) {
        About about = About.of(question, past);
        Stretch days = about.days(question);
        if (days == null) {
            return Tree.REFUSED;
        }
        Staff staff = Staff.of(past);
        List<Invested> bets = invested(days, about, staff);
        boolean quarters = "QUARTER".equals(question.one("step"));
        List<Stretch> steps = Almanac.cut(days, quarters ? about.almanac()::quarter : Almanac::month);
        return object(
                "from", days.from(),
                "to", days.to(),
                "total", slice(null, days, bets, bet -> true),
                "funded", perCurrency(bets, Invested::funded),
                "types", types(days, bets),
                "stages",
                        STAGES.stream()
                                .map(stage -> slice(
                                        stage, days, bets, bet -> bet.stage().equals(stage)))
                                .toList(),
                "origins",
                        Stream.of(Origin.values())
                                .map(origin -> slice(
                                        origin.name(),
                                        days,
                                        bets,
                                        bet -> bet.proposal().origin() == origin))
                                .toList(),
                "objectives",
                        objectives(days, bets).stream()
                                .map(name -> slice(
                                        name.isEmpty() ? null : name,
                                        days,
                                        bets,
                                        bet -> Objects.equals(bet.objective(), name.isEmpty() ? null : name)))
                                .toList(),
                "steps",
                        steps.stream()
                                .map(step -> slice(step.name(), step, bets, bet -> true))
                                .toList(),
                "stepTypes",
                        steps.stream()
                                .map(step -> object(
                                        "name", step.name(),
                                        "from", step.from(),
                                        "to", step.to(),
                                        "types", types(step, bets)))
                                .toList(),
                "mix", mix(days, bets, about),
                "killed", killed(bets, staff, past),
                "costPerLearning", costPerLearning(bets));
    }

    private static List<Object> types(Stretch days, List<Invested> bets) {
        List<Object> slices = new ArrayList<>();
        for (InnovationType type : InnovationType.values()) {
            slices.add(slice(type.name(), days, bets, bet -> type.name().equals(bet.innovationType())));
        }
        return slices;
    }

    private static Object slice(@Nullable String name, Stretch days, List<Invested> bets, Predicate<BetFacts> which) {
        return object(
                "name", name,
                "from", days.from(),
                "to", days.to(),
                "fteWeeks", Staff.weeks(fteDays(days, bets, which)),
                "alive", alive(days, bets, which).size(),
                "money",
                        currencies(bets).stream()
                                .map(currency -> money(
                                        currency,
                                        days,
                                        bets.stream()
                                                .filter(bet -> bet.currency().equals(currency))
                                                .toList(),
                                        which))
                                .toList());
    }

    private static List<BetFacts> alive(Stretch days, List<Invested> bets, Predicate<BetFacts> which) {
        return bets.stream()
                .filter(bet -> bet.isAlive(days.to()))
                .map(bet -> About.endOf(days.to(), bet.bet(), bet.almanac()))
                .filter(which)
                .toList();
    }

    private static BigDecimal fteDays(Stretch days, List<Invested> bets, Predicate<BetFacts> which) {
        return Staff.sum(
                bets.stream().flatMap(bet -> bet.portions(days, which).stream()).map(Portion::fteDays));
    }

    private static Set<String> currencies(List<Invested> bets) {
        Set<String> currencies = new TreeSet<>();
        bets.forEach(bet -> currencies.add(bet.currency()));
        return currencies;
    }

    static Map<String, @Nullable Object> money(
            String currency, Stretch days, List<Invested> bets, Predicate<BetFacts> which) {
        List<Portion> portions =
                bets.stream().flatMap(bet -> bet.portions(days, which).stream()).toList();
        List<BigDecimal> planned =
                portions.stream().map(Portion::planned).filter(Objects::nonNull).toList();
        List<BigDecimal> caps = alive(days, bets, which).stream()
                .map(BetFacts::cap)
                .filter(Objects::nonNull)
                .toList();
        return object(
                "currency",
                currency,
                "planned",
                planned.isEmpty() ? null : Invested.money(Staff.sum(planned.stream()), currency),
                "spent",
                Invested.money(Staff.sum(portions.stream().map(Portion::spent)), currency),
                "cap",
                caps.isEmpty() ? null : Invested.money(Staff.sum(caps.stream()), currency));
    }

    private static List<Object> perCurrency(
            List<Invested> bets, java.util.function.Function<Invested, List<BigDecimal>> amounts) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Invested bet : bets) {
            amounts.apply(bet).forEach(amount -> sums.merge(bet.currency(), amount, BigDecimal::add));
        }
        List<Object> money = new ArrayList<>();
        sums.forEach((currency, sum) -> money.add(Invested.money(sum, currency)));
        return money;
    }

    /** Those of days on which anything happened and of bets alive in the end; none, written as nothing, comes last. */
    private static List<String> objectives(Stretch days, List<Invested> bets) {
        Set<String> names = new TreeSet<>();
        bets.forEach(bet -> bet.portions().forEach(each -> names.add(nameOf(each.bet()))));
        alive(days, bets, bet -> true).forEach(bet -> names.add(nameOf(bet)));
        List<String> ordered = new ArrayList<>(names);
        if (ordered.remove("")) {
            ordered.add("");
        }
        return ordered;
    }

    private static String nameOf(BetFacts bet) {
        return Objects.requireNonNullElse(bet.objective(), "");
    }

    private static Object mix(Stretch days, List<Invested> bets, About about) {
        Set<Mix> targets = new HashSet<>();
        about.open().forEach(each -> targets.add(about.policy(each, days.to()).mix()));
        Mix target = targets.size() == 1 ? targets.iterator().next() : null;
        BigDecimal all = Staff.weeks(fteDays(days, bets, bet -> true));
        BigDecimal off = BigDecimal.ZERO;
        List<Object> shares = new ArrayList<>();
        for (InnovationType type : InnovationType.values()) {
            BigDecimal weeks =
                    Staff.weeks(fteDays(days, bets, bet -> type.name().equals(bet.innovationType())));
            BigDecimal aim = target == null ? null : target(type, target);
            shares.add(
                    object("innovationType", type, "fteWeeks", weeks, "share", Staff.ratio(weeks, all), "target", aim));
            off = aim == null ? off : off.add(weeks.subtract(all.multiply(aim)).abs());
        }
        return object(
                "shares",
                shares,
                "drift",
                target == null ? null : Staff.ratio(off, all.multiply(BigDecimal.valueOf(2))));
    }

    private static BigDecimal target(InnovationType type, Mix mix) {
        return type == InnovationType.CORE
                ? mix.core()
                : type == InnovationType.ADJACENT ? mix.adjacent() : mix.transformational();
    }

    private static Object killed(List<Invested> bets, Staff staff, Past past) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Invested bet : bets) {
            RecordedEvent end = bet.killed();
            if (end != null && end.event() instanceof BetKilled e) {
                rows.add(object(
                        "portfolio", bet.bet().proposal().portfolio(),
                        "bet", bet.bet().id(),
                        "title", bet.bet().proposal().title(),
                        "killedOn", bet.almanac().day(end.context().effectiveAt()),
                        "reason", e.reasonCode(),
                        "learnings", e.learnings(),
                        "fteWeeks", lifelong(bet, staff, past),
                        "spent", Invested.money(bet.bet().spent(), bet.currency())));
            }
        }
        rows.sort(Comparator.comparing(row -> String.valueOf(row.get("killedOn"))));
        return object(
                "fteWeeks",
                        Staff.sum(rows.stream().map(row -> (BigDecimal) Objects.requireNonNull(row.get("fteWeeks")))),
                "spent",
                        perCurrency(
                                bets,
                                bet -> bet.killed() == null
                                        ? List.of()
                                        : List.of(bet.bet().spent())),
                "bets", rows);
    }

    /** From the first day on which anybody was allocated to the day of asOf. */
    private static BigDecimal lifelong(Invested bet, Staff staff, Past past) {
        LocalDate today = bet.almanac().day(past.asOf());
        LocalDate first = today;
        for (Worker worker : staff.workers()) {
            for (var each : worker.allocations()) {
                boolean its = each.bet().value().equals(bet.bet().id());
                first = its && each.from().isBefore(first) ? each.from() : first;
            }
        }
        return Staff.weeks(staff.fteDays(bet.bet().id(), new Stretch("", first, today).days()));
    }

    private static List<Object> costPerLearning(List<Invested> all) {
        List<Object> rows = new ArrayList<>();
        for (String currency : currencies(all)) {
            List<Invested> bets =
                    all.stream().filter(bet -> bet.currency().equals(currency)).toList();
            BigDecimal tests = Staff.sum(bets.stream().map(Invested::tests));
            BigDecimal lost = Staff.sum(bets.stream().map(Invested::lost));
            int learnings = bets.stream().mapToInt(bet -> bet.judged().size()).sum();
            BigDecimal cost = tests.add(lost);
            rows.add(object(
                    "currency",
                    currency,
                    "pressureTests",
                    Invested.money(tests, currency),
                    "killedBets",
                    Invested.money(lost, currency),
                    "cost",
                    Invested.money(cost, currency),
                    "learnings",
                    learnings,
                    "perLearning",
                    learnings == 0
                            ? null
                            : Invested.money(
                                    cost.divide(BigDecimal.valueOf(learnings), 2, RoundingMode.HALF_UP), currency)));
        }
        return rows;
    }
}
