package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.query.lives.Chance;
import dev.throughline.query.oracle.Criteria.Criterion;
import dev.throughline.query.oracle.Criteria.Firing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What fired, with its clock: what waits first, the most overdue on top; then what is over, the latest on top. */
final class TripwireFiringsView implements View {
    private static final List<String> STATES = List.of("UNDECIDED", "DECIDED", "LAPSED");
    private static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> !row.isUndecided())
            .thenComparing(row -> row.isUndecided() ? row.firing().fired().decisionDueBy() : LocalDate.MIN)
            .thenComparing(Row::at, Comparator.reverseOrder())
            .thenComparing(row -> row.bet().id())
            .thenComparing(row -> row.firing().fired().firing().value());

    private record Row(BetFacts bet, Firing firing) {
        boolean isUndecided() {
            return state().equals("UNDECIDED");
        }

        String state() {
            return firing.decision() != null ? "DECIDED" : Criteria.end(bet) != null ? "LAPSED" : "UNDECIDED";
        }

        Instant at() {
            return firing.event().context().effectiveAt();
        }
    }

    @Override
    public String operation() {
        return "tripwireFirings";
    }

    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        Question question = Question.of().with("portfolio", of.somePortfolios());
        question = chance.in100(10) ? question.with("bet", of.bet(), of.bet(), of.bet()) : question;
        question = chance.in100(40) ? question.with("state", chance.one(STATES), chance.one(STATES)) : question;
        return chance.in100(40) ? question.with("alive", chance.in100(50)) : question;
    }

    @Override
    public Object answer(Question question, Past past) {
        String alive = question.one("alive");
        List<String> states = question.all("state");
        List<Row> rows = new ArrayList<>();
        for (BetFacts bet : TripwiresView.bets(question, past)) {
            if (alive == null || alive.equals(String.valueOf(Criteria.end(bet) == null))) {
                for (Firing firing : new Criteria(bet).firings()) {
                    rows.add(new Row(bet, firing));
                }
            }
        }
        return rows.stream()
                .filter(row -> states.isEmpty() || states.contains(row.state()))
                .sorted(ORDER)
                .map(row -> shown(row, past))
                .toList();
    }

    private static Object shown(Row row, Past past) {
        BetFacts bet = row.bet();
        Almanac almanac = Almanac.of(bet.proposal().portfolio().value(), past);
        var fired = row.firing().fired();
        Criterion criterion = new Criteria(bet).named(fired.criterion().value());
        Map<String, @Nullable Object> owner = bet.owner();
        LocalDate until = until(row, almanac, past);
        return object(
                "portfolio", bet.proposal().portfolio(),
                "bet", bet.id(),
                "title", bet.proposal().title(),
                "stage", bet.stage(),
                "alive", Criteria.end(bet) == null,
                "owner", owner == null ? null : owner.get("person"),
                "firing", fired.firing(),
                "criterion", fired.criterion(),
                "action", criterion == null ? null : criterion.terms().action(),
                "observed", fired.observed(),
                "missing", fired.missing(),
                "firedAt", row.at(),
                "decisionDueBy", fired.decisionDueBy(),
                "state", row.state(),
                "daysOpen", daysAfter(almanac.day(row.at()), until),
                "daysOver", daysAfter(fired.decisionDueBy(), until),
                "decision", decision(row.firing().decision()));
    }

    /** The day on which the clock stopped: of the decision or of the end of the bet; else the day asked about. */
    private static LocalDate until(Row row, Almanac almanac, Past past) {
        LocalDate until = almanac.day(past.asOf());
        RecordedEvent end = Criteria.end(row.bet());
        RecordedEvent decision = row.firing().decision();
        until = end == null ? until : almanac.day(end.context().effectiveAt());
        LocalDate decided =
                decision == null ? until : almanac.day(decision.context().effectiveAt());
        return decided.isBefore(until) ? decided : until;
    }

    private static int daysAfter(LocalDate day, LocalDate until) {
        int days = 0;
        for (LocalDate next = day; next.isBefore(until); next = next.plusDays(1)) {
            days++;
        }
        return days;
    }

    private static @Nullable Object decision(@Nullable RecordedEvent event) {
        return event != null && event.event() instanceof DecisionRecorded e
                ? object(
                        "decision", e.decision(),
                        "outcome", e.outcome(),
                        "decidedOn", e.decidedOn(),
                        "at", event.context().effectiveAt())
                : null;
    }
}
