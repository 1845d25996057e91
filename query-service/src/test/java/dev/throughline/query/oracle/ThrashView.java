package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.query.lives.Chance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much work the roadmap threw over, day by day and move by move; the promises stand beside. */
final class ThrashView implements View {
    /** A placement with what it weighs. */
    private record Move(
            Placed placed,
            LocalDate day,
            BigDecimal fte,
            String weight,
            @Nullable Long away) {
        boolean counts() {
            return weight.equals("COUNTS");
        }

        boolean isMove() {
            return !weight.equals("FIRST_PLACEMENT") && !weight.equals("NOTHING_MOVED");
        }

        Object row() {
            return object(
                    "move", placed.row(),
                    "day", day,
                    "fte", fte,
                    "counted", counts(),
                    "weight", weight,
                    "reversal", away != null,
                    "reversedAfterDays", away);
        }
    }

    @Override
    public String operation() {
        return "thrash";
    }

    @Override
    public Question question(Asked of) {
        Question question = Question.of().with("portfolio", of.somePortfolios());
        return of.chance().in100(60) ? question.with("quarters", of.chance().between(1, 12)) : question;
    }

    /** A period of one's own begins before the moment, whatever zone it is in. */
    @Override
    public Question settled(Question asked, Asked of) {
        Chance chance = of.chance();
        if (asked.one("quarters") != null || chance.in100(40)) {
            return asked;
        }
        String asOf = asked.one("asOf");
        LocalDate last = asOf == null
                ? of.day()
                : Instant.parse(asOf).atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate from = last.minusDays(chance.between(1, 200));
        return asked.with("from", from).with("to", from.plusDays(chance.between(0, 300)));
    }

    @Override
    public Object answer(Question question, Past past) {
        Region region = Region.of(question, past);
        List<BetFacts> bets = region.bets();
        Occupation occupation = new Occupation(past);
        List<Move> moves = bets.stream()
                .flatMap(bet -> moves(bet, occupation, region).stream())
                .sorted(Comparator.comparing(move -> move.placed().at()))
                .toList();
        List<Object> periods = new ArrayList<>();
        String from = question.one("from");
        if (from != null) {
            LocalDate to = LocalDate.parse(question.the("to"));
            periods.add(period(from + "/" + to, LocalDate.parse(from), to, bets, moves, occupation, region));
        } else {
            String quarters = question.one("quarters");
            LocalDate start = region.quarterStart(region.today());
            for (int left = quarters == null ? 4 : Integer.parseInt(quarters); left > 0; left--) {
                LocalDate end = Region.quarterEnd(start);
                periods.addFirst(period(region.quarterName(start), start, end, bets, moves, occupation, region));
                start = region.quarterStart(start.minusDays(1));
            }
        }
        return object("periods", periods);
    }

    /** A reversal goes back to where the last change of horizon before it came from. */
    private static List<Move> moves(BetFacts bet, Occupation occupation, Region region) {
        List<Move> moves = new ArrayList<>();
        for (Placed placed : Placed.of(bet)) {
            LocalDate day = region.day(placed.at());
            Placed before = moves.stream()
                    .map(Move::placed)
                    .filter(Placed::changesHorizon)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            boolean back = before != null
                    && placed.changesHorizon()
                    && before.before().horizon().equals(placed.placement().to().name());
            moves.add(new Move(
                    placed,
                    day,
                    occupation.fte(bet.id(), day),
                    weight(placed),
                    back ? ChronoUnit.DAYS.between(region.day(before.at()), day) : null));
        }
        return moves;
    }

    private static String weight(Placed placed) {
        if (placed.isFirst()) {
            return "FIRST_PLACEMENT";
        } else if (!placed.movesSomething()) {
            return "NOTHING_MOVED";
        }
        return switch (placed.placement().trigger()) {
            case EVIDENCE -> "ON_EVIDENCE";
            case TRIPWIRE -> "ON_TRIPWIRE";
            case CAPACITY, DEPENDENCY, EXECUTIVE, CUSTOMER_ESCALATION -> "COUNTS";
        };
    }

    private static Object period(
            String name,
            LocalDate from,
            LocalDate to,
            List<BetFacts> bets,
            List<Move> all,
            Occupation occupation,
            Region region) {
        Instant end = region.endOf(to);
        boolean complete = !region.past().asOf().isBefore(end);
        LocalDate until = complete ? to : region.today();
        List<LocalDate> days = from.datesUntil(until.plusDays(1))
                .filter(Occupation::isWorkingDay)
                .toList();
        List<Map<String, @Nullable Object>> committed = bets.stream()
                .map(bet -> committed(bet, days, occupation, region))
                .filter(row -> !Objects.equals(row.get("workingDays"), 0))
                .toList();
        List<Move> moves = all.stream()
                .filter(move -> !move.day().isBefore(from) && !move.day().isAfter(until))
                .toList();
        BigDecimal moved = fte(moves.stream().filter(Move::counts).toList());
        BigDecimal fteDays = committed.stream()
                .map(row -> (BigDecimal) Objects.requireNonNull(row.get("fteDays")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal working = BigDecimal.valueOf(days.size());
        return object(
                "period",
                name,
                "from",
                from,
                "to",
                to,
                "until",
                until,
                "complete",
                complete,
                "index",
                Sums.ratio(moved.multiply(working), fteDays),
                "fteMoved",
                moved,
                "meanCommittedFte",
                Sums.ratio(fteDays, working),
                "workingDays",
                days.size(),
                "committed",
                committed,
                "byTrigger",
                byTrigger(moves),
                "reversals",
                moves.stream().filter(move -> move.away() != null).count(),
                "moves",
                moves.stream().map(Move::row).toList(),
                "integrity",
                Promise.integrity(
                        bets,
                        region.endOf(from.minusDays(1)),
                        complete ? end : region.past().asOf()));
    }

    /** On how many of these days it was COMMITTED when they ended, and how much was meant to be worked on it then. */
    private static Map<String, @Nullable Object> committed(
            BetFacts bet, List<LocalDate> days, Occupation occupation, Region region) {
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
