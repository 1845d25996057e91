package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.query.lives.Chance;
import dev.throughline.query.oracle.Almanac.Stretch;
import dev.throughline.query.oracle.WorkWeek.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The allocations behind the figures, with what is elsewhere as one sum. */
final class AllocationRowsView implements View {
    @Override
    public String operation() {
        return "allocationRows";
    }

    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        Question question = AllocationView.asked(of);
        question = chance.in100(15) ? question.with("person", of.person()) : question;
        return chance.in100(10) ? question.with("bet", of.bet()) : question;
    }

    @Override
    public Object answer(Question question, Past past) {
        About about = About.of(question, past);
        Staff staff = Staff.of(past);
        String person = question.one("person");
        String bet = question.one("bet");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Stretch week : AllocationView.weeks(question, 1, about)) {
            for (WorkWeek each : WorkWeek.all(staff, week, about)) {
                alike(each).forEach(shares -> rows.add(row(each, shares)));
            }
        }
        rows.removeIf(row -> person != null && !person.equals(row.get("person")));
        rows.removeIf(row -> bet != null && !bet.equals(row.get("bet")));
        rows.sort(by("week")
                .thenComparing(by("person"))
                .thenComparing(by("elsewhere"))
                .thenComparing(by("bet"))
                .thenComparing(by("allocation"))
                .thenComparing(by("lent")));
        return rows;
    }

    private static Comparator<Map<String, @Nullable Object>> by(String name) {
        return Comparator.comparing(row -> String.valueOf(row.get(name)));
    }

    /** A row for each allocation, contract and type; of what is elsewhere only whether it is lent tells rows apart. */
    private static List<List<Share>> alike(WorkWeek week) {
        Map<Object, List<Share>> alike = new LinkedHashMap<>();
        for (Share share : week.shares()) {
            BetFacts here = share.here();
            Object key = here == null
                    ? share.home()
                    : Arrays.asList(
                            share.allocation().allocation(), share.contract().from(), here.innovationType());
            alike.computeIfAbsent(key, any -> new ArrayList<>()).add(share);
        }
        return List.copyOf(alike.values());
    }

    private static Map<String, @Nullable Object> row(WorkWeek week, List<Share> shares) {
        Share first = shares.getFirst();
        BetFacts here = first.here();
        Map<String, @Nullable Object> row = object(
                "week", week.week().name(),
                "person", week.worker().id(),
                "home", first.home() ? first.contract().home() : null,
                "elsewhere", here == null,
                "workingDays", shares.stream().map(Share::day).distinct().count(),
                "fte", Staff.weeks(Staff.sum(shares.stream().map(Share::fteDays))),
                "lent", first.isLentIn() || first.isLentOut(),
                "fullTime", week.isFullTime());
        if (here != null) {
            row.putAll(object(
                    "bet", here.id(),
                    "title", here.proposal().title(),
                    "portfolio", here.proposal().portfolio(),
                    "innovationType", here.innovationType(),
                    "allocation", first.allocation().allocation().value(),
                    "purpose", first.allocation().purpose(),
                    "fraction", first.allocation().fraction(),
                    "contractFte", first.contract().fte(),
                    "allocatedFrom", first.allocation().from(),
                    "allocatedTo", first.allocation().to()));
        }
        return row;
    }
}
