package dev.throughline.query.roadmap;

import dev.throughline.events.CriterionId;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kill criterion of a bet whose day comes next. */
@Schema(description = "The kill criterion of a bet whose day comes next.")
record NextCriterion(
        @Schema(description = "Its id, unique in the bet.") String criterion,

        @Schema(description = "The day on which, or up to which, it is judged.")
        LocalDate by,

        @Schema(description = "Days until then, from the day of asOf in the portfolio's zone; 0 on the day itself.")
        int days) {

    /** Of those that have a day, neither fired nor were judged: the first that is not over, and the first by id of a day. */
    static @Nullable NextCriterion of(History bet, LocalDate today) {
        return days(bet).entrySet().stream()
                .filter(each -> !each.getValue().isBefore(today))
                .min(Comparator.comparing((Map.Entry<CriterionId, LocalDate> each) -> each.getValue())
                        .thenComparing(each -> each.getKey().value()))
                .map(next -> new NextCriterion(
                        next.getKey().value(),
                        next.getValue(),
                        Math.toIntExact(ChronoUnit.DAYS.between(today, next.getValue()))))
                .orElse(null);
    }

    private static Map<CriterionId, LocalDate> days(History bet) {
        Map<CriterionId, LocalDate> days = new HashMap<>();
        bet.events().forEach(recorded -> {
            switch (recorded.event()) {
                case KillCriterionCommitted e ->
                    put(days, e.criterion(), e.terms().by());
                case KillCriterionAmended e ->
                    put(days, e.amendment(), e.after().by());
                case TripwireFired e -> days.remove(e.criterion());
                case CriterionJudged e -> days.remove(e.criterion());
                default -> {}
            }
        });
        return days;
    }

    private static void put(Map<CriterionId, LocalDate> days, CriterionId criterion, @Nullable LocalDate by) {
        if (by != null) {
            days.put(criterion, by);
        }
    }
}
