package dev.throughline.query.allocation;

import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person of the grid. */
@Schema(description = "One person of the grid.")
record AllocationLine(
        @Schema(description = "The person's id.") String person,

        @Schema(
                description = "Where the person belongs at the end of the last week shown for them; none if it is"
                        + " elsewhere.")
        @Nullable
        String home,

        @Schema(
                description = "Their weeks, in order; one in which they neither belong to these portfolios nor work on"
                        + " their bets is left out.")
        List<Cell> cells) {

    /** Who belongs together stands together, and who is full-time on something above who is on nothing. */
    static final Comparator<AllocationLine> IN_ORDER = Comparator.comparing(
                    AllocationLine::home, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(AllocationLine::fte, Comparator.reverseOrder())
            .thenComparing(AllocationLine::person);

    /** One person in one week. */
    @Schema(name = "AllocationCell", description = "One person in one week.")
    record Cell(
            @Schema(description = "The week's ISO label.", example = "2026-W53")
            String week,

            @Schema(description = "Contracted FTE: Σd c ÷ 5 over the days on which the person belongs here.")
            BigDecimal contractedFte,

            @Schema(description = "FTE on bets of these portfolios: Σd a · c ÷ 5.")
            BigDecimal fte,

            @Schema(description = "The part of it on innovation bets.")
            BigDecimal innovationFte,

            @Schema(description = "FTE on bets elsewhere, without saying which.")
            BigDecimal elsewhereFte,

            @Schema(description = "How many bets of these portfolios the person works on in this week.")
            int bets,

            @Schema(description = "Whether the person is full-time on an innovation bet in this week.")
            boolean fullTime,

            @Schema(
                    description = "What no allocation covers of contractedFte ÷ contractedFte, from 0 to 1; none where"
                            + " the person does not belong here.")
            @Nullable
            BigDecimal unallocatedShare) {
        static Cell of(PersonWeek week) {
            return new Cell(
                    week.week().label(),
                    week.contractedFte(),
                    week.fte(Share::isHere),
                    week.fte(Share::isInnovation),
                    week.fte(share -> !share.isHere()),
                    week.bets(),
                    week.isFullTime(),
                    Figures.ratio(week.unallocatedFte(), week.contractedFte()).orElse(null));
        }
    }

    private BigDecimal fte() {
        return cells.stream().map(Cell::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Their cell of a week; none if they had nothing to do with these portfolios then. */
    public @Nullable Cell in(String week) {
        return cells.stream()
                .filter(cell -> cell.week().equals(week))
                .findFirst()
                .orElse(null);
    }

    /** @param weeks of one person, in order; at least one */
    static AllocationLine of(String person, List<PersonWeek> weeks) {
        return new AllocationLine(
                person, weeks.getLast().home(), weeks.stream().map(Cell::of).toList());
    }
}
