package dev.throughline.query.bet.parts;

import dev.throughline.events.CriterionId;
import dev.throughline.events.MetricId;
import dev.throughline.events.Quantity;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What should stop the bet, said in advance. */
public record Criterion(
        @Schema(description = "Its id, unique in the bet.") String criterion,

        @Schema(description = "The older criterion that it stands beside; none if it stands alone.") @Nullable
        String amends,

        @Schema(description = "What is observed; none for a stated condition.") @Nullable
        String metric,

        @Schema(description = "The version of the metric's definition; none for a stated condition.") @Nullable
        Integer metricVersion,

        @Schema(description = "What somebody has to judge; none for a metric.") @Nullable
        String condition,

        @Schema(description = "How the observed value is compared; none for a stated condition.") @Nullable
        Operator operator,

        @Schema(description = "With what it is compared, in the unit of the metric.") @Nullable
        Quantity threshold,

        @Schema(description = "When it is judged.") JudgedWhen when,

        @Schema(description = "The day up to which it is judged; none if it has no end.") @Nullable
        LocalDate by,

        @Schema(description = "How many days after its day a missing observation fires.")
        int graceDays,

        @Schema(description = "What a firing asks for.") TripwireAction action,
        @Schema(description = "Since when it holds.") Instant since,

        @Schema(description = "When it fired, in order.") List<Firing> firings) {

    /** In the order in which they were committed to; an amendment is one of its own. */
    public static List<Criterion> of(History bet) {
        return bet.events().stream().flatMap(recorded -> of(recorded, bet)).toList();
    }

    private static Stream<Criterion> of(RecordedEvent recorded, History bet) {
        Instant since = recorded.context().effectiveAt();
        return switch (recorded.event()) {
            case KillCriterionCommitted e -> Stream.of(of(e.criterion(), null, e.terms(), since, bet));
            case KillCriterionAmended e -> Stream.of(of(e.amendment(), e.criterion(), e.after(), since, bet));
            default -> Stream.empty();
        };
    }

    private static Criterion of(
            CriterionId criterion, @Nullable CriterionId amends, CriterionTerms terms, Instant since, History bet) {
        MetricId metric = terms.metric();
        return new Criterion(
                criterion.value(),
                amends == null ? null : amends.value(),
                metric == null ? null : metric.value(),
                terms.metricVersion(),
                terms.condition(),
                terms.operator(),
                terms.threshold(),
                terms.when(),
                terms.by(),
                terms.graceDays(),
                terms.action(),
                since,
                firings(criterion, bet));
    }

    private static List<Firing> firings(CriterionId criterion, History bet) {
        return bet.all(TripwireFired.class).stream()
                .filter(fired -> fired.event().criterion().equals(criterion))
                .map(fired -> Firing.of(fired, bet))
                .toList();
    }
}
