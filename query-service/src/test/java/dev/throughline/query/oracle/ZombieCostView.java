package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.query.oracle.Almanac.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was worked on bets between a firing and its decision. */
final class ZombieCostView implements View {
    /** A firing, and when a decision named it or its bet was over; none while neither has happened. */
    private record Fired(String id, Instant at, @Nullable Instant end) {}

    @Override
    public String operation() {
        return "zombieCost";
    }

    @Override
    public Question question(Asked of) {
        return About.period(Question.of().with("portfolio", of.somePortfolios()), of);
    }

    @Override
    public Object answer(Question question, Past past) {
        About about = About.of(question, past);
        Stretch days = about.days(question);
        if (days == null) {
            return Tree.REFUSED;
        }
        Staff staff = Staff.of(past);
        Comparator<Map<String, @Nullable Object>> mostCostly =
                Comparator.comparing(row -> ((BigDecimal) Objects.requireNonNull(row.get("fteWeeks"))).negate());
        List<Map<String, @Nullable Object>> bets = about.bets().stream()
                .map(bet -> bet(bet, days, staff, about))
                .filter(Objects::nonNull)
                .sorted(mostCostly)
                .toList();
        return object(
                "from", days.from(),
                "to", days.to(),
                "fteWeeks",
                        Staff.sum(bets.stream().map(row -> (BigDecimal) Objects.requireNonNull(row.get("fteWeeks")))),
                "bets", bets);
    }

    private static List<Fired> fired(BetFacts bet) {
        List<Fired> fired = new ArrayList<>();
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof TripwireFired e) {
                fired.add(new Fired(
                        e.firing().value(),
                        event.context().effectiveAt(),
                        end(e.firing().value(), bet)));
            }
        }
        return fired;
    }

    private static @Nullable Instant end(String firing, BetFacts bet) {
        for (int n = 1; n <= bet.events().size(); n++) {
            RecordedEvent event = bet.events().get(n - 1);
            boolean named =
                    event.event() instanceof DecisionRecorded e && e.answers().contains(firing);
            if (named || bet.after(n).isOver()) {
                return event.context().effectiveAt();
            }
        }
        return null;
    }

    /** The firings that wait on a day: fired before it, decided on it at the earliest. */
    private static List<String> waiting(LocalDate day, List<Fired> fired, LocalDate today, Almanac almanac) {
        List<String> waiting = new ArrayList<>();
        for (Fired each : fired) {
            Instant end = each.end();
            LocalDate last = end == null ? today : almanac.day(end);
            if (day.isAfter(almanac.day(each.at())) && !day.isAfter(last)) {
                waiting.add(each.id());
            }
        }
        return waiting;
    }

    private static @Nullable Map<String, @Nullable Object> bet(BetFacts bet, Stretch days, Staff staff, About about) {
        List<Fired> fired = fired(bet);
        Almanac almanac = about.of(bet);
        LocalDate today = almanac.day(about.past().asOf());
        List<List<LocalDate>> stretches = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (LocalDate day : fired.isEmpty() ? List.<LocalDate>of() : days.days()) {
            if (!waiting(day, fired, today, almanac).isEmpty()) {
                if (!before.equals(day.minusDays(1))) {
                    stretches.add(new ArrayList<>());
                }
                stretches.getLast().add(day);
                before = day;
            }
        }
        if (stretches.isEmpty()) {
            return null;
        }
        return object(
                "portfolio", bet.proposal().portfolio(),
                "bet", bet.id(),
                "title", bet.proposal().title(),
                "stage", bet.stage(),
                "open", fired.stream().anyMatch(each -> each.end() == null),
                "fteWeeks",
                        Staff.weeks(staff.fteDays(
                                bet.id(),
                                stretches.stream().flatMap(List::stream).toList())),
                "stretches",
                        stretches.stream()
                                .map(stretch -> object(
                                        "from", stretch.getFirst(),
                                        "to", stretch.getLast(),
                                        "firings",
                                                fired.stream()
                                                        .map(Fired::id)
                                                        .filter(id -> stretch.stream()
                                                                .anyMatch(day -> waiting(day, fired, today, almanac)
                                                                        .contains(id)))
                                                        .toList(),
                                        "fteWeeks", Staff.weeks(staff.fteDays(bet.id(), stretch))))
                                .toList());
    }
}
