package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.random.RandomGenerator;

/** The weekly reviews of a unit: who is asked to do what, and when the leaders meet over the deck. */
final class Reviews {
    private static final String FIRST = "first";

    private final BusinessUnit unit;
    private final Script script;
    private final Staff staff;
    private final RandomGenerator random;

    Reviews(BusinessUnit unit, Script script, Staff staff, RandomGenerator random) {
        this.unit = unit;
        this.script = script;
        this.staff = staff;
        this.random = random;
    }

    /** @param reviewed from when on the unit meets; all weeks that end from then on are reviewed, but one */
    void tell(LocalDate reviewed) {
        int number = 0;
        for (LocalDate end = unit.weekEnd(reviewed); script.isPast(end.plusDays(2)); end = end.plusDays(7)) {
            number++;
            if (number != 4 + unit.ordinal()) {
                review(end, number);
            }
        }
    }

    /** All units meet on Tuesdays; when nobody finds the time, late, on Friday. */
    private void review(LocalDate end, int number) {
        boolean late = (number + unit.ordinal()) % 6 == 5;
        LocalDate held = end.with(TemporalAdjusters.next(late ? DayOfWeek.FRIDAY : DayOfWeek.TUESDAY));
        String week = BusinessUnit.weekCalled(end);
        assign(held, week, FIRST, number);
        if (random.nextBoolean()) {
            assign(held, week, "second", number + 5);
        }
        script.meet(held, unit, week, FIRST);
    }

    private void assign(LocalDate day, String week, String action, int number) {
        String review = Meeting.idOf(unit, week);
        script.tell(
                day,
                Voice.LEADER,
                "AssignAction",
                review,
                of(
                        "action", action,
                        "text", Phrases.next("actions", number * 5 + unit.ordinal()),
                        "person", staff.doer(number),
                        "due", day.plusDays(7)));
        if (random.nextInt(9) > 0) {
            script.tell(
                    day.plusDays(random.nextInt(2, 9)), Voice.LEADER, "CompleteAction", review, of("action", action));
        }
    }
}
