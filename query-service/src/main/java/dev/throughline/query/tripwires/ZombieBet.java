package dev.throughline.query.tripwires;

import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.Days;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was worked on one bet past its tripwire, before anybody decided. */
@Schema(description = "What was worked on one bet past its tripwire, before anybody decided.")
record ZombieBet(
        @Schema(description = "The bet's portfolio.") String portfolio,
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,
        @Schema(description = "How far it has come.") Stage stage,

        @Schema(description = "Whether a firing is still undecided, so that this grows.")
        boolean open,

        @Schema(
                description = "FTE-weeks: Σ over the working days of the stretches of fraction × contracted FTE of"
                        + " everybody allocated, ÷ 5. Allocations are intent, not timesheets.")
        BigDecimal fteWeeks,

        @Schema(description = "The days, in order; none of them twice.")
        List<ZombieStretch> stretches) {

    /** @return nothing if the bet has no such day in the period */
    static Optional<ZombieBet> of(
            BetLife life, BusinessCalendar calendar, LocalDate today, Days period, Capacity capacity) {
        List<Fired> all = Fired.of(life);
        List<ZombieStretch> stretches = Wait.merged(all.stream()
                        .map(fired -> Wait.of(fired, calendar, today).cutTo(period))
                        .filter(wait -> !wait.days().isEmpty())
                        .toList())
                .stream()
                .map(wait -> ZombieStretch.of(wait, life, capacity))
                .toList();
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        of(life, stretches, all.stream().anyMatch(each -> each.state() == FiringState.UNDECIDED)));
    }

    private static ZombieBet of(BetLife life, List<ZombieStretch> stretches, boolean open) {
        return new ZombieBet(
                life.last().headline().portfolio().value(),
                life.bet().value(),
                life.last().headline().title(),
                life.last().stage(),
                open,
                stretches.stream().map(ZombieStretch::fteWeeks).reduce(BigDecimal.ZERO, BigDecimal::add),
                stretches);
    }

    /** Days between a firing and its decision. */
    @Schema(description = "Days between firings and their decisions, without a gap.")
    record ZombieStretch(
            @Schema(description = "The day after the firing, or the first of the period.")
            LocalDate from,

            @Schema(description = "The day of the decision, of asOf while there is none, or the last of the period.")
            LocalDate to,

            @Schema(description = "The firings that waited, in the order in which they fired.")
            List<String> firings,

            @Schema(description = "FTE-weeks of these days. Intent, not timesheets.")
            BigDecimal fteWeeks) {

        static ZombieStretch of(Wait wait, BetLife bet, Capacity capacity) {
            Days days = wait.days();
            return new ZombieStretch(
                    days.first(),
                    days.last(),
                    wait.firings(),
                    WorkingDays.weeks(capacity.fteDays(bet.bet(), days.first(), days.last())));
        }
    }
}
