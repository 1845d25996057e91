package dev.throughline.query.tripwires;

import dev.throughline.events.Quantity;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kill criterion that fired, and how long the decision takes or took. */
@Schema(description = "A kill criterion that fired, and how long the decision takes or took.")
record FiringClock(
        @Schema(description = "The bet's portfolio.") String portfolio,
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,
        @Schema(description = "How far it has come.") Stage stage,

        @Schema(description = "Whether the bet is alive (not over), past this tripwire.")
        boolean alive,

        @Schema(description = "The person who owns it; none if nobody does.") @Nullable
        String owner,

        @Schema(description = "The firing's id, unique in the bet.")
        String firing,

        @Schema(description = "The criterion that fired.") String criterion,

        @Schema(description = "What the firing asks for; none if its criterion is not known.") @Nullable
        TripwireAction action,

        @Schema(description = "The value that met it; none if nothing was observed or a condition was judged.")
        @Nullable
        Quantity observed,

        @Schema(description = "Whether it fired because nothing was observed in time.")
        boolean missing,

        @Schema(description = "When it fired.") Instant firedAt,

        @Schema(description = "The day by which it should be decided about.")
        LocalDate decisionDueBy,

        @Schema(description = "How it went on.") FiringState state,

        @Schema(
                description =
                        "Calendar days from the day of the firing to that of the decision that names it, or on which"
                                + " the bet was over, whichever came first; to the day of asOf while it runs. The days are those"
                                + " of the portfolio.")
        int daysOpen,

        @Schema(description = "By how many of them it is or was later than decisionDueBy; 0 if it is not.")
        int daysOver,

        @Schema(description = "The first decision that names it; none if there is none.") @Nullable
        FiringDecision decision) {

    /** What is undecided first, the most overdue on top; then what is decided, the latest on top. */
    static final Comparator<FiringClock> MOST_URGENT_FIRST = Comparator.comparing(
                    (FiringClock clock) -> clock.state != FiringState.UNDECIDED)
            .thenComparing(clock -> clock.state == FiringState.UNDECIDED ? clock.decisionDueBy : LocalDate.EPOCH)
            .thenComparing(FiringClock::firedAt, Comparator.reverseOrder())
            .thenComparing(FiringClock::bet)
            .thenComparing(FiringClock::firing);

    /** The decision about a firing. */
    @Schema(description = "The decision about a firing.")
    record FiringDecision(
            @Schema(description = "The decision's id, unique in the bet.")
            String decision,

            @Schema(description = "What was decided.") DecisionOutcome outcome,

            @Schema(description = "The day on which it was made, as whoever recorded it said.")
            LocalDate decidedOn,

            @Schema(description = "When it took effect; the clock stops then.")
            Instant at) {

        static FiringDecision of(Happened<DecisionRecorded> decision) {
            DecisionRecorded e = decision.event();
            return new FiringDecision(e.decision().value(), e.outcome(), e.decidedOn(), decision.effectiveAt());
        }
    }

    static FiringClock of(BetLife life, Fired fired, BusinessCalendar calendar, LocalDate today) {
        BetPicture bet = life.last();
        TripwireFired e = fired.firing().event();
        LocalDate until = fired.end() == null ? today : calendar.day(fired.end());
        return new FiringClock(
                bet.headline().portfolio().value(),
                bet.bet().value(),
                bet.headline().title(),
                bet.stage(),
                !bet.stage().isFinal(),
                bet.owner() == null ? null : bet.owner().person().value(),
                fired.id(),
                e.criterion().value(),
                action(life, e).orElse(null),
                e.observed(),
                e.missing(),
                fired.firing().effectiveAt(),
                e.decisionDueBy(),
                fired.state(),
                days(calendar.day(fired.firing().effectiveAt()), until),
                days(e.decisionDueBy(), until),
                fired.decision() == null ? null : FiringDecision.of(fired.decision()));
    }

    private static Optional<TripwireAction> action(BetLife bet, TripwireFired fired) {
        return Criterion.of(bet).stream()
                .filter(criterion -> criterion.id().equals(fired.criterion()))
                .findFirst()
                .map(criterion -> criterion.terms().action());
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
