package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.bet.MoveTrigger;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much work was thrown over in a period, against how much was committed; each day is looked at once more. */
record ThrashedPeriod(
        String name,
        LocalDate from,
        LocalDate to,
        List<BetFacts> bets,
        List<Move> moves,
        Occupation occupation,
        Region region) {
    Object answer() {
        Instant end = region.endOf(to);
        boolean complete = !region.past().asOf().isBefore(end);
        LocalDate until = complete ? to : region.today();
        List<LocalDate> days = from.datesUntil(until.plusDays(1))
                .filter(Occupation::isWorkingDay)
                .toList();
        List<Map<String, @Nullable Object>> committed = bets.stream()
                .map(bet -> committed(bet, days))
                .filter(row -> !Objects.equals(row.get("workingDays"), 0))
                .toList();
        List<Move> made = moves.stream()
                .filter(move -> !move.day().isBefore(from) && !move.day().isAfter(until))
                .toList();
        BigDecimal moved = fte(made.stream().filter(Move::counts).toList());
        BigDecimal fteDays = committed.stream()
                .map(row -> (BigDecimal) Objects.requireNonNull(row.get("fteDays")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal working = BigDecimal.valueOf(days.size());
        Object integrity = Promise.integrity(
                bets,
                region.endOf(from.minusDays(1)),
                complete ? end : region.past().asOf());
        return object(
                "period", name,
                "from", from,
                "to", to,
                "until", until,
                "complete", complete,
                "index", Sums.ratio(moved.multiply(working), fteDays),
                "fteMoved", moved,
                "meanCommittedFte", Sums.ratio(fteDays, working),
                "workingDays", days.size(),
                "committed", committed,
                "byTrigger", byTrigger(made),
                "reversals", made.stream().filter(Move::isReversal).count(),
                "moves", made.stream().map(Move::row).toList(),
                "integrity", integrity);
    }

    /** On how many of these days it was COMMITTED when they ended, and how much was meant to be worked on it then. */
    private Map<String, @Nullable Object> committed(BetFacts bet, List<LocalDate> days) {
        int count = 0;
        BigDecimal fteDays = BigDecimal.ZERO;
        List<String> stages = new ArrayList<>();
        for (int n = 1; n <= bet.events().size(); n++) {
            stages.add(bet.after(n).stage());
        }
        for (LocalDate day : days) {
            String stage = "NOT YET";
            for (int n = 0; n < stages.size(); n++) {
                stage = region.day(bet.events().get(n)).isAfter(day) ? stage : stages.get(n);
            }
            if (stage.equals("COMMITTED")) {
                count++;
                fteDays = fteDays.add(occupation.fte(bet.id(), day));
            }
        }
        return object("bet", bet.id(), "title", bet.proposal().title(), "workingDays", count, "fteDays", fteDays);
    }

    private static List<Object> byTrigger(List<Move> moves) {
        List<Object> rows = new ArrayList<>();
        for (MoveTrigger trigger : MoveTrigger.values()) {
            List<Move> made = moves.stream()
                    .filter(Move::isMove)
                    .filter(move -> move.placed().placement().trigger() == trigger)
                    .toList();
            rows.add(object(
                    "trigger",
                    trigger,
                    "moves",
                    made.size(),
                    "fte",
                    fte(made),
                    "counted",
                    trigger != MoveTrigger.EVIDENCE && trigger != MoveTrigger.TRIPWIRE));
        }
        return rows;
    }

    private static BigDecimal fte(List<Move> moves) {
        return moves.stream().map(Move::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
