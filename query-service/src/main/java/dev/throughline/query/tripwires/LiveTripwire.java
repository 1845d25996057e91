package dev.throughline.query.tripwires;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.throughline.events.Quantity;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.events.metric.Period;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.tripwires.MetricLife.Observation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kill criterion of a bet that is not over, and how far the bet is from it. */
@Schema(description = "A kill criterion of a bet that is not over, and how far the bet is from it.")
record LiveTripwire(
        @Schema(description = "The bet's portfolio.") String portfolio,
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,
        @Schema(description = "How far it has come.") Stage stage,

        @Schema(description = "The person who owns it; none if nobody does.") @Nullable
        String owner,

        @Schema(description = "The criterion's id, unique in the bet.")
        String criterion,

        @Schema(description = "The older criterion that it stands beside; none if it stands alone.") @Nullable
        String amends,

        @Schema(description = "What stands beside it. It is still judged.")
        List<String> amendedBy,

        @Schema(description = "What is observed; none for a stated condition.") @Nullable
        String metric,

        @Schema(description = "The version of the metric's definition; none for a stated condition.") @Nullable
        Integer metricVersion,

        @Schema(description = "The unit of that version; none for a stated condition.") @Nullable
        String unit,

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
        @Schema(description = "Where it stands.") TripwireState state,

        @Schema(description = "The firing that waits for a decision; none if there is none.") @Nullable
        String firing,

        @Schema(
                description = "The latest period that was observed under this version, as last corrected; none if none"
                        + " was.")
        @Nullable
        LastObserved observed,

        @Schema(description = "Whether that value meets the criterion; none without a value.") @Nullable
        Boolean met,

        @Schema(
                description =
                        "How far that value is from the threshold, in the unit of the metric: observed − threshold"
                                + " for LESS and AT_MOST, threshold − observed for AT_LEAST and MORE. Above 0 there is room left,"
                                + " below 0 the threshold is passed. None without a value.",
                example = "12.5",
                type = "string")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable
        BigDecimal distance,

        @Schema(description = "Distance ÷ |threshold|. None without a value, and for a threshold of 0.") @Nullable
        BigDecimal relativeDistance,

        @Schema(
                description =
                        "The period that it is judged by, if it waits for a date: the last one that ends by its day.",
                example = "2026-W52")
        @Nullable
        String judgedPeriod,

        @Schema(
                description = "The last day on which it can be judged, grace included: AT_DATE it fires as missing when"
                        + " that day ends without an observation. None if it has no end or does not wait.")
        @Nullable
        LocalDate judgedBy) {

    /** A value of a metric, and of which period. */
    @Schema(description = "A value of a metric, and of which period.")
    record LastObserved(
            @Schema(description = "The period.", example = "2026-W47")
            String period,

            @Schema(
                    description = "In the unit of the metric; a ratio is rounded to 0.000001.",
                    example = "42.5",
                    type = "string")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal value,

            @Schema(description = "When it was observed, or last corrected.")
            Instant at) {

        static LastObserved of(Observation seen) {
            return new LastObserved(seen.period().label(), Distance.value(seen.reading()), seen.at());
        }
    }

    static LiveTripwire of(Standing standing, List<Criterion> all) {
        Criterion criterion = standing.criterion();
        CriterionTerms terms = criterion.terms();
        BetPicture bet = standing.bet().last();
        Optional<Observation> seen = observed(standing);
        Optional<Distance> distance = seen.flatMap(observation -> distance(terms, observation));
        boolean waits = standing.state() == TripwireState.WAITING;
        return new LiveTripwire(
                bet.headline().portfolio().value(),
                bet.bet().value(),
                bet.headline().title(),
                bet.stage(),
                bet.owner() == null ? null : bet.owner().person().value(),
                criterion.id().value(),
                criterion.amends() == null ? null : criterion.amends().value(),
                criterion.amendments(all).map(each -> each.id().value()).toList(),
                terms.metric() == null ? null : terms.metric().value(),
                terms.metricVersion(),
                unit(standing),
                terms.condition(),
                terms.operator(),
                terms.threshold(),
                terms.when(),
                terms.by(),
                terms.graceDays(),
                terms.action(),
                criterion.since(),
                standing.state(),
                standing.firing(),
                seen.map(LastObserved::of).orElse(null),
                distance.map(Distance::isMet).orElse(null),
                distance.map(Distance::inUnits).orElse(null),
                distance.flatMap(Distance::relative).orElse(null),
                waits ? standing.judgedPeriod().map(Period::label).orElse(null) : null,
                waits ? standing.judgedBy().orElse(null) : null);
    }

    private static @Nullable String unit(Standing standing) {
        Integer version = standing.criterion().terms().metricVersion();
        return standing.metric() == null || version == null
                ? null
                : standing.metric().unit(version);
    }

    private static Optional<Observation> observed(Standing standing) {
        Integer version = standing.criterion().terms().metricVersion();
        return standing.metric() == null || version == null
                ? Optional.empty()
                : standing.metric().last(version);
    }

    private static Optional<Distance> distance(CriterionTerms terms, Observation seen) {
        return terms.operator() == null || terms.threshold() == null
                ? Optional.empty()
                : Optional.of(Distance.of(seen.reading(), terms.operator(), terms.threshold()));
    }
}
