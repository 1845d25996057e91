package dev.throughline.command.rules;

import dev.throughline.events.BetId;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.portfolio.Policy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Under which circumstances a command is decided; everything a decider may not fetch for itself.
 *
 * @param stream whose command it is
 * @param effectiveAt when what the command says became true
 * @param waiver whether the waivable rules stand against it
 * @param portfolio the portfolio that the command is about; null when there is none of that id
 * @param others what is known of the other streams that the decision needs
 * @param onBehalfOf for whom the actor acts; null for themselves
 */
public record Circumstances(
        StreamId stream,
        Instant effectiveAt,
        Actor actor,
        Waiver waiver,
        @Nullable PortfolioFacts portfolio,
        Map<StreamId, Object> others,
        @Nullable PersonId onBehalfOf) {

    public Circumstances {
        others = Map.copyOf(others);
    }

    /** Of an actor who acts for themselves. */
    public Circumstances(
            StreamId stream,
            Instant effectiveAt,
            Actor actor,
            Waiver waiver,
            @Nullable PortfolioFacts portfolio,
            Map<StreamId, Object> others) {
        this(stream, effectiveAt, actor, waiver, portfolio, others, null);
    }

    /** Whose act it is: of the person for whom the actor records it, else of the actor. */
    public PersonId by() {
        return onBehalfOf == null ? actor.person() : onBehalfOf;
    }

    /** The policy in force when the command is recorded (rule 14); the default while there is no portfolio. */
    public Policy policy() {
        return portfolio == null ? Policy.DEFAULT : portfolio.policy();
    }

    /** The zone of the portfolio's days; UTC while there is no portfolio. */
    public ZoneId zone() {
        return portfolio == null ? ZoneOffset.UTC : portfolio.zone();
    }

    /** The portfolio's days, weeks and months; weeks end on Sunday while there is no portfolio. */
    public Periods periods() {
        return new Periods(portfolio == null ? DayOfWeek.SUNDAY : portfolio.weekEndingDay());
    }

    /** The end of a day in the portfolio's zone. */
    public Instant endOf(LocalDate day) {
        return EffectiveTime.endOf(day, zone());
    }

    /** The day on which the command takes effect, in the portfolio's zone. */
    public LocalDate day() {
        return LocalDate.ofInstant(effectiveAt, zone());
    }

    /** What is known of a person; null when the decision did not need them or they were never registered. */
    public @Nullable PersonFacts person(PersonId person) {
        return (PersonFacts) others.get(StreamId.of(person));
    }

    /** What is known of a metric; null when the decision did not need it or it was never defined. */
    public @Nullable MetricFacts metric(MetricId metric) {
        return (MetricFacts) others.get(StreamId.of(metric));
    }

    /** What is known of another bet; null when the decision did not need it or it was never proposed. */
    public @Nullable BetFacts bet(BetId bet) {
        return (BetFacts) others.get(StreamId.of(bet));
    }
}
