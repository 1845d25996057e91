package dev.throughline.query.roadmap.thrash;

import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The committed work on one bet in a period. */
@Schema(description = "The committed work on one bet in a period.")
record CommittedBet(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,

        @Schema(description = "On how many working days of the period it was COMMITTED at the end of the day.")
        int workingDays,

        @Schema(description = "Σp Σd a · c over these days, in FTE-days. Allocations are intent, not timesheets.")
        BigDecimal fteDays) {

    /** Nothing if the bet was committed on none of the working days from one day to another. */
    static Optional<CommittedBet> of(
            BetLife bet, LocalDate first, LocalDate last, Capacity capacity, BusinessCalendar calendar) {
        long days = 0;
        BigDecimal fteDays = BigDecimal.ZERO;
        List<BetPicture> pictures = bet.pictures();
        for (int i = 0; i < pictures.size(); i++) {
            if (pictures.get(i).stage() == Stage.COMMITTED) {
                LocalDate from =
                        later(first, calendar.day(pictures.get(i).seen().effectiveAt()));
                LocalDate to = i + 1 < pictures.size()
                        ? earlier(
                                last,
                                calendar.day(pictures.get(i + 1).seen().effectiveAt())
                                        .minusDays(1))
                        : last;
                days += WorkingDays.count(from, to);
                fteDays = fteDays.add(capacity.fteDays(bet.bet(), from, to));
            }
        }
        return days == 0
                ? Optional.empty()
                : Optional.of(new CommittedBet(
                        bet.bet().value(),
                        bet.last().headline().title(),
                        Math.toIntExact(days),
                        Figures.rounded(fteDays)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
