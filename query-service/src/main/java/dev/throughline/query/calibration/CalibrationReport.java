package dev.throughline.query.calibration;

import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How good forecasts are, never by person: it is no appraisal. */
@Schema(description = "How good forecasts are, never by person: it is no appraisal.")
record CalibrationReport(
        @Schema(description = "Over all forecasts whose resolveBy lies from 'from' to 'to'.")
        CalibrationFigures all,

        @Schema(description = "The same forecasts by deciles of probability; ten rows.")
        List<ReliabilityRow> reliability,

        @Schema(description = "By portfolio, by id.") List<PortfolioCalibration> byPortfolio,

        @Schema(
                description = "By the fiscal quarter that resolveBy lies in (over several portfolios the calendar"
                        + " quarter), in order.")
        List<QuarterCalibration> byQuarter,

        @Schema(description = "What should have been told, by resolveBy.")
        List<OverdueForecast> overdue) {

    /** How good the forecasts of one portfolio are. */
    @Schema(description = "How good the forecasts of one portfolio are.")
    record PortfolioCalibration(
            @Schema(description = "The portfolio's id.") String portfolio,
            @Schema(description = "Its figures.") CalibrationFigures figures) {}

    /** How good the forecasts of one quarter are. */
    @Schema(description = "How good the forecasts are that could be told by one quarter.")
    record QuarterCalibration(
            @Schema(
                    description = "The quarter, called after the year in which its fiscal year ends.",
                    example = "FY2027-Q1")
            String quarter,

            @Schema(description = "Its first day.") LocalDate from,
            @Schema(description = "Its last day.") LocalDate to,
            @Schema(description = "Its figures.") CalibrationFigures figures) {}

    static CalibrationReport of(List<TrackedForecast> forecasts, BusinessCalendar calendar, LocalDate today) {
        return new CalibrationReport(
                CalibrationFigures.of(forecasts, today),
                ReliabilityRow.of(forecasts),
                by(TrackedForecast::portfolio, forecasts).entrySet().stream()
                        .map(each ->
                                new PortfolioCalibration(each.getKey(), CalibrationFigures.of(each.getValue(), today)))
                        .toList(),
                by(each -> calendar.quarterOf(each.forecast().resolveBy()).start(), forecasts).entrySet().stream()
                        .map(each -> quarter(calendar.quarterOf(each.getKey()), each.getValue(), today))
                        .toList(),
                forecasts.stream()
                        .filter(each -> each.isOverdue(today))
                        .map(each -> OverdueForecast.of(each, today))
                        .sorted(Comparator.comparing(OverdueForecast::resolveBy)
                                .thenComparing(OverdueForecast::bet)
                                .thenComparing(OverdueForecast::forecast))
                        .toList());
    }

    private static QuarterCalibration quarter(Period quarter, List<TrackedForecast> forecasts, LocalDate today) {
        return new QuarterCalibration(
                quarter.label(), quarter.start(), quarter.end(), CalibrationFigures.of(forecasts, today));
    }

    private static <K extends Comparable<? super K>> TreeMap<K, List<TrackedForecast>> by(
            Function<TrackedForecast, K> key, List<TrackedForecast> forecasts) {
        return forecasts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }
}
