package dev.throughline.query.allocation;

import dev.throughline.events.metric.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Is innovation anybody's full-time job? */
@Schema(
        description = "Is innovation anybody's full-time job? Working days are Monday to Friday without holidays;"
                + " allocations are intent, not timesheets, and not for appraisal.")
record AllocationReport(
        @Schema(description = "What to keep in mind when reading the figures.")
        String reading,

        @Schema(description = "The figures of the week asked about, over all portfolios asked about.")
        AllocationWeek week,

        @Schema(description = "The same for each of the weeks up to it, in order; it is the last one.")
        List<AllocationWeek> series,

        @Schema(description = "The same for each portfolio in that week, by id.")
        List<AllocationOfPortfolio> byPortfolio,

        @Schema(description = "The bets that somebody works on in that week, the largest first.")
        List<AllocationOfBet> byBet,

        @Schema(description = "Everybody who belongs to these portfolios or works on their bets in that week, by id.")
        List<AllocationOfPerson> byPerson,

        @Schema(description = "FTE by innovation type in that week.")
        List<AllocationOfType> byInnovationType,

        @Schema(description = "FTE by purpose in that week.")
        List<AllocationOfPurpose> byPurpose) {
    static final String READING =
            "Working days are Monday to Friday without holidays. Allocations are intent, not timesheets.";

    /**
     * @param weeks in order; at least one
     * @param ended which weeks are over
     */
    static AllocationReport of(Ground ground, List<Period> weeks, Predicate<Period> ended) {
        Period last = weeks.getLast();
        List<PersonWeek> people = PersonWeek.all(last, ground);
        List<AllocationWeek> series = weeks.stream()
                .map(week -> AllocationWeek.of(week, ended.test(week), ground))
                .toList();
        return new AllocationReport(
                READING,
                series.getLast(),
                series,
                byPortfolio(ground, last, ended.test(last)),
                AllocationOfBet.all(people),
                people.stream().map(AllocationOfPerson::of).toList(),
                AllocationOfType.all(people),
                AllocationOfPurpose.all(people));
    }

    private static List<AllocationOfPortfolio> byPortfolio(Ground ground, Period week, boolean ended) {
        return ground.portfolios().values().stream()
                .map(portfolio -> new AllocationOfPortfolio(
                        portfolio.portfolio().value(), AllocationWeek.of(week, ended, ground.of(portfolio))))
                .sorted(Comparator.comparing(AllocationOfPortfolio::portfolio))
                .toList();
    }
}
