package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.query.oracle.Almanac.Stretch;
import dev.throughline.query.oracle.WorkWeek.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** People by weeks. */
final class AllocationGridView implements View {
    /** Behind every portfolio's id. */
    private static final String ELSEWHERE = "~";

    @Override
    public String operation() {
        return "allocationGrid";
    }

    @Override
    public Question question(Asked of) {
        return AllocationView.asked(of);
    }

    @Override
    public Object answer(Question question, Past past) {
        About about = About.of(question, past);
        Staff staff = Staff.of(past);
        List<Stretch> weeks = AllocationView.weeks(question, AllocationView.A_QUARTER, about);
        Map<String, List<WorkWeek>> people = new TreeMap<>();
        for (Stretch week : weeks) {
            for (WorkWeek each : WorkWeek.all(staff, week, about)) {
                people.computeIfAbsent(each.worker().id(), id -> new ArrayList<>())
                        .add(each);
            }
        }
        return object(
                "reading", AllocationView.READING,
                "weeks",
                        weeks.stream()
                                .map(week -> object(
                                        "week", week.name(),
                                        "from", week.from(),
                                        "to", week.to(),
                                        "ended", AllocationView.ended(week, about)))
                                .toList(),
                "people",
                        people.values().stream()
                                .sorted(Comparator.comparing(AllocationGridView::fte)
                                        .reversed())
                                .sorted(Comparator.comparing(AllocationGridView::home))
                                .map(line -> object(
                                        "person", line.getLast().worker().id(),
                                        "home", line.getLast().home(),
                                        "cells",
                                                line.stream()
                                                        .map(AllocationGridView::cell)
                                                        .toList()))
                                .toList());
    }

    private static String home(List<WorkWeek> line) {
        return Objects.requireNonNullElse(line.getLast().home(), ELSEWHERE);
    }

    private static BigDecimal fte(List<WorkWeek> line) {
        return line.stream().map(week -> week.fte(Share::isHere)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Object cell(WorkWeek week) {
        return object(
                "week", week.week().name(),
                "contractedFte", week.contractedFte(),
                "fte", week.fte(Share::isHere),
                "innovationFte", week.fte(Share::isInnovation),
                "elsewhereFte", week.fte(share -> !share.isHere()),
                "bets", week.bets().size(),
                "fullTime", week.isFullTime(),
                "unallocatedShare", Staff.ratio(week.unallocatedFte(), week.contractedFte()));
    }
}
