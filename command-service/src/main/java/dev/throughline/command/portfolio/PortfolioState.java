package dev.throughline.command.portfolio;

import dev.throughline.events.portfolio.Policy;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;

/** What a portfolio can be. */
sealed interface PortfolioState {

    /** Its days, years and weeks, which never change. */
    record Calendar(ZoneId zone, Month fiscalYearStart, DayOfWeek weekEndingDay) {}

    /** Nobody opened it. */
    record Unopened() implements PortfolioState {}

    /** It was opened, and its first policy is not yet adopted: the moment between two events of one command. */
    record Opened(Calendar calendar) implements PortfolioState {}

    /**
     * It works under a policy.
     *
     * @param deckVersion how often its weekly deck was arranged
     */
    record Governed(Calendar calendar, int policyVersion, Policy policy, int deckVersion) implements PortfolioState {}
}
