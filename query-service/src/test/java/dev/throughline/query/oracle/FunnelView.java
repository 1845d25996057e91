package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How far bets came, and where they ended: each count goes through all bets once more. */
final class FunnelView implements View {
    private static final List<String> STAGES =
            List.of("PROPOSED", "PRESSURE_TESTING", "COMMITTED", "PAUSED", "GRADUATED", "KILLED", "WITHDRAWN");
    private static final List<String> WAY = List.of("PROPOSED", "PRESSURE_TESTING", "COMMITTED", "GRADUATED");
    private static final List<String> FINAL = List.of("GRADUATED", "KILLED", "WITHDRAWN");

    /** The stages of a bet, one after the other, and the days that count. */
    private record Way(
            BetFacts bet,
            List<String> stages,
            LocalDate proposed,
            @Nullable LocalDate ended) {
        static Way of(BetFacts bet, Region region) {
            List<String> stages = new ArrayList<>();
            LocalDate ended = null;
            for (int n = 1; n <= bet.events().size(); n++) {
                String stage = bet.after(n).stage();
                if (stages.isEmpty() || !stages.getLast().equals(stage)) {
                    stages.add(stage);
                    ended = FINAL.contains(stage) ? region.day(bet.events().get(n - 1)) : ended;
                }
            }
            return new Way(bet, stages, region.day(bet.events().getFirst()), ended);
        }

        boolean isIn(String stage) {
            return stages.getLast().equals(stage);
        }

        boolean goes(String from, String to) {
            for (int n = 1; n < stages.size(); n++) {
                if (stages.get(n - 1).equals(from) && stages.get(n).equals(to)) {
                    return true;
                }
            }
            return false;
        }

        /** A stage that was not entered is followed by none. */
        boolean comesFurtherThan(String stage) {
            int first = stages.indexOf(stage);
            return first >= 0
                    && stages.subList(first, stages.size()).stream()
                            .anyMatch(later -> WAY.indexOf(later) > WAY.indexOf(stage));
        }
    }

    @Override
    public String operation() {
        return "funnel";
    }

    @Override
    public Question question(Asked of) {
        return overSomeDays(of);
    }

    /** From a day, to a day, both or neither. */
    static Question overSomeDays(Asked of) {
        Question question = Question.of().with("portfolio", of.somePortfolios());
        LocalDate one = of.day();
        LocalDate other = of.day();
        LocalDate first = one.isBefore(other) ? one : other;
        question = of.chance().in100(50) ? question.with("from", first) : question;
        return of.chance().in100(50) ? question.with("to", first.equals(one) ? other : one) : question;
    }

    @Override
    public Object answer(Question question, Past past) {
        Region region = Region.of(question, past);
        List<Way> ways = region.bets().stream().map(bet -> Way.of(bet, region)).toList();
        List<Way> cohort = some(ways, way -> Region.isAsked(question, way.proposed()));
        List<Way> ended = some(ways, way -> way.ended() != null && Region.isAsked(question, way.ended()));
        List<Object> byType = new ArrayList<>();
        for (InnovationType type : InnovationType.values()) {
            Predicate<Way> which = way -> type.name().equals(way.bet().innovationType());
            byType.add(object("innovationType", type, "funnel", funnel(some(cohort, which), some(ended, which))));
        }
        List<Object> byOrigin = new ArrayList<>();
        for (Origin origin : Origin.values()) {
            Predicate<Way> which = way -> way.bet().proposal().origin() == origin;
            byOrigin.add(object("origin", origin, "funnel", funnel(some(cohort, which), some(ended, which))));
        }
        return object("all", funnel(cohort, ended), "byInnovationType", byType, "byOrigin", byOrigin);
    }

    private static List<Way> some(List<Way> ways, Predicate<Way> which) {
        return ways.stream().filter(which).toList();
    }

    private static Object count(List<Way> ways) {
        List<String> ids = ways.stream().map(way -> way.bet().id()).sorted().toList();
        return object("count", ids.size(), "bets", ids);
    }

    private static Object funnel(List<Way> cohort, List<Way> ended) {
        return object(
                "proposed", count(cohort),
                "stages", STAGES.stream().map(stage -> stage(stage, cohort)).toList(),
                "cohortEndings", endings(cohort),
                "periodEndings", endings(ended));
    }

    private static Object stage(String stage, List<Way> cohort) {
        List<Way> entered = some(cohort, way -> way.stages().contains(stage));
        boolean leadsOn = List.of("PROPOSED", "PRESSURE_TESTING", "COMMITTED").contains(stage);
        List<Way> advanced = some(cohort, way -> way.comesFurtherThan(stage));
        List<Object> exits = new ArrayList<>();
        for (String to : STAGES) {
            List<Way> went = some(cohort, way -> way.goes(stage, to));
            if (!went.isEmpty()) {
                exits.add(object("to", to, "bets", count(went)));
            }
        }
        return object(
                "stage",
                stage,
                "entered",
                count(entered),
                "now",
                count(some(cohort, way -> way.isIn(stage))),
                "exits",
                exits,
                "advanced",
                leadsOn ? count(advanced) : null,
                "conversion",
                leadsOn ? Sums.ratio(advanced.size(), entered.size()) : null);
    }

    private static Object endings(List<Way> ways) {
        List<Way> killed = some(ways, way -> way.isIn("KILLED"));
        List<Way> graduated = some(ways, way -> way.isIn("GRADUATED"));
        int decided = killed.size() + graduated.size();
        List<Object> killedIn = new ArrayList<>();
        for (String stage : STAGES) {
            if (!FINAL.contains(stage)) {
                List<Way> here = some(killed, way -> way.goes(stage, "KILLED"));
                killedIn.add(object("stage", stage, "bets", count(here), "killRate", Sums.ratio(here.size(), decided)));
            }
        }
        return object(
                "killed", count(killed),
                "graduated", count(graduated),
                "withdrawn", count(some(ways, way -> way.isIn("WITHDRAWN"))),
                "killRate", Sums.ratio(killed.size(), decided),
                "killedIn", killedIn);
    }
}
