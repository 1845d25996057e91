package dev.throughline.query.roadmap.thrash;

import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thrash and commitment integrity of one period, with the moves and bets behind each figure. */
@Schema(description = "Thrash and commitment integrity of one period, with the moves and bets behind each figure.")
record ThrashPeriod(
        @Schema(
                description = "The fiscal quarter, called after the year in which its fiscal year ends, or both days.",
                example = "FY2027-Q1")
        String period,

        @Schema(description = "Its first day.") LocalDate from,
        @Schema(description = "Its last day.") LocalDate to,

        @Schema(description = "The last day that is counted: its last, or the day that asOf lies in.")
        LocalDate until,

        @Schema(description = "Whether the period has ended at asOf.")
        boolean complete,

        @Schema(
                description =
                        "Thrash index: Σ FTE at the moves that count ÷ mean committed FTE; how many times over the committed"
                                + " work was moved without evidence or a tripwire. n/a, not 0, if nothing was committed.")
        @Nullable
        BigDecimal index,

        @Schema(
                description =
                        "Σ FTE of the bets at the moves that count: those not triggered by EVIDENCE or TRIPWIRE, first"
                                + " placements left out.")
        BigDecimal fteMoved,

        @Schema(
                description =
                        "Mean committed FTE: FTE-days on bets that were COMMITTED at the end of the day ÷ working days from"
                                + " 'from' to 'until'. Monday to Friday, without holidays. None if there are no such days.")
        @Nullable
        BigDecimal meanCommittedFte,

        @Schema(description = "The working days from 'from' to 'until'.")
        int workingDays,

        @Schema(description = "What was committed on which bets, by id.")
        List<CommittedBet> committed,

        @Schema(description = "The moves by trigger; first placements left out.")
        List<ThrashTrigger> byTrigger,

        @Schema(
                description =
                        "How many moves took a bet back to where its previous change of horizon took it from (A→B→A),"
                                + " whatever triggered them; a reversal belongs to the period of its second half.")
        int reversals,

        @Schema(description = "Every placement of the period, counted or not, by when it was true.")
        List<ThrashMove> moves,

        @Schema(description = "Whether what stood in NOW when the period began was held to.")
        CommitmentIntegrity integrity) {
    /** @param moves every placement of the period up to a day, in order */
    static ThrashPeriod of(
            Period period,
            LocalDate until,
            boolean complete,
            List<CommittedBet> committed,
            List<ThrashMove> moves,
            CommitmentIntegrity integrity) {
        BigDecimal workingDays = BigDecimal.valueOf(WorkingDays.count(period.start(), until));
        BigDecimal moved = sum(moves.stream().filter(ThrashMove::counted).map(ThrashMove::fte));
        BigDecimal fteDays = sum(committed.stream().map(CommittedBet::fteDays));
        return new ThrashPeriod(
                period.label(),
                period.start(),
                period.end(),
                until,
                complete,
                // moved ÷ (fteDays ÷ workingDays), with one division last.
                Figures.ratio(moved.multiply(workingDays), fteDays).orElse(null),
                Figures.rounded(moved),
                Figures.ratio(fteDays, workingDays).orElse(null),
                workingDays.intValueExact(),
                committed,
                ThrashTrigger.of(moves),
                (int) moves.stream().filter(ThrashMove::reversal).count(),
                moves,
                integrity);
    }

    private static BigDecimal sum(Stream<BigDecimal> figures) {
        return figures.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
