package dev.throughline.query.allocation;

import static java.util.stream.Collectors.groupingBy;

import dev.throughline.events.metric.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Who is meant to work how much on how many bets, week by week. */
@Schema(
        description = "People by weeks. Working days are Monday to Friday without holidays; allocations are intent, not"
                + " timesheets, and not for appraisal.")
record AllocationGrid(
        @Schema(description = "What to keep in mind when reading the figures.")
        String reading,

        @Schema(description = "The weeks, in order.") List<Column> weeks,

        @Schema(
                description = "Everybody who belongs to these portfolios or works on their bets in one of the weeks:"
                        + " by home, those from elsewhere last, then by falling FTE of all weeks shown, then by id.")
        List<AllocationLine> people) {

    /** One week of the grid. */
    @Schema(name = "AllocationColumn", description = "One week of the grid.")
    record Column(
            @Schema(description = "The week's ISO label.", example = "2026-W53")
            String week,

            @Schema(description = "Its first day.") LocalDate from,

            @Schema(description = "Its last day.") LocalDate to,

            @Schema(description = "Whether it ended by asOf; before that it shows what is planned.")
            boolean ended) {}

    static AllocationGrid of(Ground ground, List<Period> weeks, Predicate<Period> ended) {
        var byPerson = weeks.stream()
                .flatMap(week -> PersonWeek.all(week, ground).stream())
                .collect(groupingBy(each -> each.person().person().value()));
        return new AllocationGrid(
                AllocationReport.READING,
                weeks.stream()
                        .map(week -> new Column(week.label(), week.start(), week.end(), ended.test(week)))
                        .toList(),
                byPerson.entrySet().stream()
                        .map(each -> AllocationLine.of(each.getKey(), each.getValue()))
                        .sorted(AllocationLine.IN_ORDER)
                        .toList());
    }
}
