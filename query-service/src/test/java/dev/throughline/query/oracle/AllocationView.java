package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Purpose;
import dev.throughline.query.lives.Chance;
import dev.throughline.query.oracle.Almanac.Stretch;
import dev.throughline.query.oracle.WorkWeek.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people are meant to work on in a week, and whether innovation is anybody's full-time job. */
final class AllocationView implements View {
    static final String READING =
            "Working days are Monday to Friday without holidays. Allocations are intent, not timesheets.";

    static final int A_QUARTER = 13;

    @Override
    public String operation() {
        return "allocation";
    }

    @Override
    public Question question(Asked of) {
        return asked(of);
    }

    static Question asked(Asked of) {
        Chance chance = of.chance();
        Question question = Question.of().with("portfolio", of.somePortfolios());
        question = chance.in100(75) ? question.with("week", Almanac.weekOf(of.day())) : question;
        return chance.in100(50) ? question.with("weeks", chance.between(1, chance.in100(10) ? 40 : 5)) : question;
    }

    /** The weeks asked about, in order. */
    static List<Stretch> weeks(Question question, int usual, About about) {
        String named = question.one("week");
        String count = question.one("weeks");
        Stretch last = named == null
                ? about.almanac().lastWeek(about.past().asOf())
                : about.almanac().weekCalled(named);
        List<Stretch> weeks = new ArrayList<>();
        for (int back = (count == null ? usual : Integer.parseInt(count)) - 1; back >= 0; back--) {
            weeks.add(about.almanac().week(last.to().minusDays(7L * back)));
        }
        return weeks;
    }

    static boolean ended(Stretch week, About about) {
        return !about.almanac().endOf(week.to()).isAfter(about.past().asOf());
    }

    @Override
    public Object answer(Question question, Past past) {
        About about = About.of(question, past);
        Staff staff = Staff.of(past);
        List<Stretch> weeks = weeks(question, A_QUARTER, about);
        Stretch last = weeks.getLast();
        List<WorkWeek> people = WorkWeek.all(staff, last, about);
        return object(
                "reading", READING,
                "week", figures(staff, last, about),
                "series",
                        weeks.stream().map(week -> figures(staff, week, about)).toList(),
                "byPortfolio",
                        about.open().stream()
                                .map(each ->
                                        object("portfolio", each, "figures", figures(staff, last, about.only(each))))
                                .toList(),
                "byBet", byBet(people, about),
                "byPerson", people.stream().map(AllocationView::person).toList(),
                "byInnovationType",
                        Stream.of(InnovationType.values())
                                .map(type -> object(
                                        "innovationType",
                                        type,
                                        "fte",
                                        fte(people, share -> type(share).equals(type.name()))))
                                .toList(),
                "byPurpose",
                        Stream.of(Purpose.values())
                                .map(purpose -> object(
                                        "purpose",
                                        purpose,
                                        "fte",
                                        fte(
                                                people,
                                                share -> share.isHere()
                                                        && share.allocation().purpose() == purpose)))
                                .toList());
    }

    private static String type(Share share) {
        BetFacts here = share.here();
        return here == null ? "elsewhere" : String.valueOf(here.innovationType());
    }

    private static BigDecimal fte(List<WorkWeek> people, Predicate<Share> which) {
        return sum(people, each -> each.fte(which));
    }

    private static BigDecimal sum(List<WorkWeek> people, Function<WorkWeek, BigDecimal> of) {
        return Staff.sum(people.stream().map(of));
    }

    private static Object figures(Staff staff, Stretch week, About about) {
        List<WorkWeek> people = WorkWeek.all(staff, week, about);
        List<WorkWeek> innovators = people.stream()
                .filter(each -> each.shares().stream().anyMatch(Share::isInnovation))
                .toList();
        List<WorkWeek> fullTime =
                innovators.stream().filter(WorkWeek::isFullTime).toList();
        BigDecimal innovation = fte(people, Share::isInnovation);
        BigDecimal fullTimeFte = fte(fullTime, Share::isInnovation);
        BigDecimal contracted = sum(people, WorkWeek::contractedFte);
        int days = people.stream().mapToInt(each -> each.allocatedDays().size()).sum();
        int betDays = people.stream().mapToInt(WorkWeek::betDays).sum();
        return object(
                "week", week.name(),
                "from", week.from(),
                "to", week.to(),
                "ended", ended(week, about),
                "workingDays", 5,
                "fte", fte(people, Share::isHere),
                "innovationFte", innovation,
                "fullTimeFte", fullTimeFte,
                "fullTimeShare", Staff.ratio(fullTimeFte, innovation),
                "fullTimeShareTarget", target(week, about),
                "innovationPeople", innovators.size(),
                "fullTimePeople", fullTime.size(),
                "fullTimeShareByHeads", Staff.ratio(fullTime.size(), innovators.size()),
                "allocatedDays", days,
                "betDays", betDays,
                "fragmentation", Staff.ratio(betDays, days),
                "contractedFte", contracted,
                "innovationRatio", Staff.ratio(innovation, contracted),
                "lentInFte", fte(people, Share::isLentIn),
                "lentOutFte", fte(people, Share::isLentOut),
                "unallocatedFte", sum(people, WorkWeek::unallocatedFte));
    }

    /** What all portfolios that are open when the week ends agree to aim at then. */
    private static @Nullable BigDecimal target(Stretch week, About about) {
        BigDecimal common = null;
        boolean first = true;
        for (String portfolio : about.open()) {
            var opened = about.past().of("portfolio/" + portfolio).getFirst().context();
            if (opened.effectiveAt().isAfter(about.almanac().endOf(week.to()))) {
                continue;
            }
            BigDecimal target = about.policy(portfolio, week.to()).fullTimeShareTarget();
            if (!first && !Objects.equals(common, target)) {
                return null;
            }
            common = target;
            first = false;
        }
        return common;
    }

    private static List<Map<String, @Nullable Object>> byBet(List<WorkWeek> people, About about) {
        Set<String> bets = new TreeSet<>();
        people.forEach(each -> bets.addAll(each.bets()));
        Comparator<Map<String, @Nullable Object>> largest =
                Comparator.comparing(row -> ((BigDecimal) Objects.requireNonNull(row.get("fte"))).negate());
        return bets.stream()
                .map(bet -> bet(
                        bet,
                        people.stream()
                                .filter(each -> each.bets().contains(bet))
                                .toList(),
                        about))
                .sorted(largest)
                .toList();
    }

    private static Map<String, @Nullable Object> bet(String id, List<WorkWeek> crew, About about) {
        BetFacts bet = Objects.requireNonNull(about.bet(id));
        return object(
                "bet", id,
                "title", bet.proposal().title(),
                "portfolio", bet.proposal().portfolio(),
                "innovationType", about.endOf(crew.getFirst().week().to(), bet).innovationType(),
                "fte", fte(crew, share -> share.bet().equals(id)),
                "innovationFte", fte(crew, share -> share.bet().equals(id) && share.isInnovation()),
                "people", crew.size(),
                "fullTimePeople", crew.stream().filter(WorkWeek::isFullTime).count());
    }

    private static Object person(WorkWeek week) {
        return object(
                "person", week.worker().id(),
                "home", week.home(),
                "contractedFte", week.contractedFte(),
                "fte", week.fte(Share::isHere),
                "innovationFte", week.fte(Share::isInnovation),
                "elsewhereFte", week.fte(share -> !share.isHere()),
                "unallocatedFte", week.unallocatedFte(),
                "bets", week.bets().size(),
                "fragmentation",
                        Staff.ratio(week.betDays(), week.allocatedDays().size()),
                "fullTime", week.isFullTime());
    }
}
