package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A placement with what it weighs. */
record Move(
        Placed placed,
        LocalDate day,
        BigDecimal fte,
        String weight,
        @Nullable Long away) {
    /** A reversal goes back to where the last change of horizon before it came from. */
    static List<Move> of(BetFacts bet, Occupation occupation, Region region) {
        List<Move> moves = new ArrayList<>();
        for (Placed placed : Placed.of(bet)) {
            LocalDate day = region.day(placed.at());
            Placed before = moves.stream()
                    .map(Move::placed)
                    .filter(Placed::changesHorizon)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            Long away = before == null || !isBack(before, placed)
                    ? null
                    : ChronoUnit.DAYS.between(region.day(before.at()), day);
            moves.add(new Move(placed, day, occupation.fte(bet.id(), day), weight(placed), away));
        }
        return moves;
    }

    private static boolean isBack(Placed before, Placed placed) {
        return placed.changesHorizon()
                && before.before().horizon().equals(placed.placement().to().name());
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

    boolean counts() {
        return weight.equals("COUNTS");
    }

    boolean isReversal() {
        return away != null;
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
                "reversal", isReversal(),
                "reversedAfterDays", away);
    }
}
