package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The working days on which a bet was critical and committed, and how it stood with its seat on each. */
record SeatDays(BetFacts bet, List<SeatDay> days) {
    record SeatDay(LocalDate day, String seat, @Nullable Object person) {
        boolean isLike(SeatDay other) {
            return seat.equals(other.seat()) && Objects.equals(person, other.person());
        }
    }

    static SeatDays of(BetFacts bet, LocalDate from, LocalDate to, Staff staff, About about) {
        List<SeatDay> days = new ArrayList<>();
        boolean ever = false;
        for (int n = 1; n <= bet.events().size(); n++) {
            ever = ever || bet.after(n).needsSeat();
        }
        for (LocalDate day = from; ever && !day.isAfter(to); day = day.plusDays(1)) {
            BetFacts then = endOf(day, bet, about);
            if (Almanac.isWorkingDay(day) && then != null && then.needsSeat()) {
                days.add(new SeatDay(day, seat(then, day, staff), OwnershipView.person(then)));
            }
        }
        return new SeatDays(bet, days);
    }

    /** Just before the day ended, or as it stands now if that is later; none before the proposal. */
    private static @Nullable BetFacts endOf(LocalDate day, BetFacts bet, About about) {
        Instant before = about.almanac().endOf(day).minus(1, ChronoUnit.MICROS);
        List<RecordedEvent> events = bet.events().stream()
                .filter(event -> !event.context().effectiveAt().isAfter(before))
                .toList();
        return events.isEmpty() ? null : new BetFacts(events, bet.currency());
    }

    private static String seat(BetFacts bet, LocalDate day, Staff staff) {
        Map<String, @Nullable Object> owner = bet.owner();
        if (owner == null) {
            return "NO_OWNER";
        } else if (Objects.equals(false, owner.get("singleThreaded"))) {
            return "NO_SEAT";
        }
        Worker worker = staff.named(owner.get("person"));
        BigDecimal a = worker == null ? BigDecimal.ZERO : worker.a(bet.id(), day);
        return a.compareTo(BigDecimal.ONE) < 0 ? "NOT_FULL_TIME" : "HELD";
    }

    String portfolio() {
        return bet.proposal().portfolio().value();
    }

    static Object coverage(List<SeatDays> bets) {
        int critical = 0;
        int held = 0;
        for (SeatDays each : bets) {
            for (SeatDay day : each.days()) {
                critical++;
                held += day.seat().equals("HELD") ? 1 : 0;
            }
        }
        return object("criticalDays", critical, "heldDays", held, "coverage", Staff.ratio(held, critical));
    }

    Object row() {
        List<List<SeatDay>> stretches = new ArrayList<>();
        for (SeatDay day : days) {
            boolean goesOn = !stretches.isEmpty()
                    && stretches.getLast().getLast().isLike(day)
                    && isNext(stretches.getLast().getLast().day(), day.day());
            if (!goesOn) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(day);
        }
        return object(
                "bet", bet.id(),
                "title", bet.proposal().title(),
                "portfolio", portfolio(),
                "coverage", coverage(List.of(this)),
                "stretches",
                        stretches.stream()
                                .map(each -> object(
                                        "from", each.getFirst().day(),
                                        "to", each.getLast().day(),
                                        "workingDays", each.size(),
                                        "seat", each.getFirst().seat(),
                                        "person", each.getFirst().person()))
                                .toList());
    }

    /** No working day lies between them. */
    private static boolean isNext(LocalDate day, LocalDate later) {
        return day.plusDays(1).datesUntil(later).noneMatch(Almanac::isWorkingDay);
    }
}
