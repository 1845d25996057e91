package dev.throughline.local.demo;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** When the lives of invented bets begin, so that each has come as far as its plot says by today. */
record Calendar(LocalDate start, LocalDate today, RandomGenerator random) {
    static final int WEEKS = 104;

    /** From proposal to commit. */
    static final int DAYS_TO_COMMIT = 62;

    /** From commit to the day on which its kill criterion is judged. */
    static final int DAYS_TO_CRITERION = 126;

    LocalDate proposal(Plot plot) {
        return switch (plot) {
            case GRADUATES -> weeksIn(1, 20);
            case DIES_AT_TRIPWIRE -> weeksIn(4, 60);
            case BUILDS -> weeksIn(30, 86);
            case LEARNS_AND_ENDS -> weeksIn(10, 80);
            case LEARNS_LATELY -> today.minusDays(58 + random.nextInt(4, 24));
            case SKILLS_FIRST -> weeksIn(20, 24);
            case PIVOTS -> weeksIn(20, 45);
            case PAUSES -> weeksIn(55, 65);
            case WITHDRAWN -> weeksIn(30, 90);
            case OWNER_LEAVES -> today.minusDays(DAYS_TO_COMMIT + 20 * 7L);
            case TRIPPED_TODAY -> today.minusDays(DAYS_TO_COMMIT + DAYS_TO_CRITERION + 11L);
            case TESTS -> today.minusWeeks(random.nextInt(4, 8));
            case PROPOSED -> today.minusDays(random.nextInt(4, 40));
        };
    }

    private LocalDate weeksIn(int from, int to) {
        return start.plusWeeks(random.nextInt(from, to)).plusDays(random.nextInt(5));
    }
}
