package dev.throughline.query.lives;

import dev.throughline.events.Amount;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FiringId;
import dev.throughline.events.PersonId;
import dev.throughline.events.Quantity;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionEvent.Waived;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.KillReason;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.bet.Stance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked, decided and done about a bet; its crew comes and goes with it. */
final class Deciding {
    /** How far a bet has come, as far as the next step depends on it. */
    private enum Course {
        OPEN,
        COMMITTED,
        PAUSED,
        ENDED
    }

    private static final List<String> GATE_LINES = List.of(
            "gate.participants-too-few",
            "gate.outcome-metric-missing",
            "gate.owner-missing",
            "gate.forecast-missing",
            "gate.faq-too-long");

    private final Bet bet;
    private final Chronicle chronicle;
    private final Chance chance;
    private final Prose prose;
    private final Learning learning;
    private final Crew crew;
    private final List<DecisionId> requests = new ArrayList<>();
    private final List<String> firings = new ArrayList<>();
    private final List<DecisionId> decisions = new ArrayList<>();
    private Course course = Course.OPEN;
    private Course before = Course.OPEN;
    private int count;

    Deciding(Bet bet, Chronicle chronicle, Learning learning, List<Person> people) {
        this.bet = bet;
        this.chronicle = chronicle;
        this.chance = chronicle.chance();
        this.prose = new Prose(chance);
        this.learning = learning;
        this.crew = new Crew(bet, chronicle, people);
    }

    boolean isFinal() {
        return course == Course.ENDED;
    }

    Optional<String> anyFiring() {
        return chance.oneIfAny(firings);
    }

    void step() {
        if (course == Course.ENDED) {
            lookBack();
            return;
        }
        switch (chance.between(0, 9)) {
            case 0, 1 -> ask();
            case 2 -> timePasses();
            case 3, 4, 5 -> crew.step(course == Course.COMMITTED);
            case 6 -> lookBack();
            case 7 -> withdrawOrDecide();
            default -> decide(likely());
        }
    }

    private void withdrawOrDecide() {
        if (course == Course.OPEN && decisions.isEmpty() && chance.in100(30)) {
            bet.note(new BetWithdrawn());
            course = Course.ENDED;
            crew.leave(chronicle.today());
        } else {
            decide(chance.any(DecisionOutcome.class));
        }
    }

    private DecisionOutcome likely() {
        return switch (course) {
            case OPEN ->
                chance.one(List.of(
                        DecisionOutcome.COMMIT,
                        DecisionOutcome.COMMIT,
                        DecisionOutcome.COMMIT,
                        DecisionOutcome.PIVOT,
                        DecisionOutcome.KILL));
            case PAUSED -> chance.one(List.of(DecisionOutcome.RESUME, DecisionOutcome.RESUME, DecisionOutcome.KILL));
            case COMMITTED, ENDED ->
                chance.one(List.of(
                        DecisionOutcome.CONTINUE,
                        DecisionOutcome.CONTINUE,
                        DecisionOutcome.PAUSE,
                        DecisionOutcome.PIVOT));
        };
    }

    private DecisionId newDecision() {
        count++;
        return new DecisionId("decision-" + count);
    }

    private void ask() {
        Optional<DecisionId> open = chance.oneIfAny(requests);
        if (open.isEmpty() || chance.in100(50)) {
            DecisionId request = newDecision();
            requests.add(request);
            bet.note(new DecisionRequested(
                    request,
                    prose.sentence(),
                    List.of("go on", "stop"),
                    chance.in100(50) ? chance.any(Door.class) : null,
                    chronicle.today().plusDays(chance.between(1, 40))));
        } else {
            bet.note(new DecisionApproved(
                    open.get(),
                    new PersonId("p-approver-" + chance.between(1, 5)),
                    Prose.hash(open.get().value()),
                    chance.any(Stance.class),
                    prose.sentence()));
        }
    }

    private void timePasses() {
        LocalDate due = chronicle.today().plusDays(7);
        count++;
        Optional<CriterionId> criterion = learning.anyCriterion();
        var firing = new FiringId("firing-" + count);
        firings.add(firing.value());
        boolean missing = chance.in100(30);
        bet.note(
                criterion.isPresent() && chance.in100(70)
                        ? new TripwireFired(firing, criterion.get(), missing ? null : observed(), missing, due)
                        : new ReviewFellDue(firing, chance.any(DueReview.class), due));
    }

    private @Nullable Quantity observed() {
        return chance.in100(80) ? new Quantity(BigDecimal.valueOf(chance.between(1, 900), 1)) : null;
    }

    /** Answers some of what waits; what it did to the bet follows in the same append, a waived rule stands before it. */
    private void decide(DecisionOutcome outcome) {
        if (outcome == DecisionOutcome.COMMIT) {
            crew.findOwner();
        }
        DecisionId decision = !requests.isEmpty() && chance.in100(40) ? requests.removeFirst() : newDecision();
        List<String> answers = Stream.concat(firings.stream(), requests.stream().map(DecisionId::value))
                .filter(each -> chance.in100(50))
                .toList();
        firings.removeAll(answers);
        requests.removeIf(each -> answers.contains(each.value()));
        decisions.add(decision);
        Instant at = chronicle.moment(bet.stream());
        LocalDate day = Chronicle.day(at);
        DomainEvent recorded = recorded(decision, outcome, answers, day.minusDays(chance.between(0, 3)));
        List<DomainEvent> events = new ArrayList<>();
        if (chance.in100(10)) {
            events.add(waiver());
        }
        events.add(recorded);
        consequence(decision, outcome, day).ifPresent(events::add);
        chronicle.note(at, bet.stream(), events.toArray(DomainEvent[]::new));
        follow(outcome, day);
    }

    private DecisionRecorded recorded(
            DecisionId decision, DecisionOutcome outcome, List<String> answers, LocalDate day) {
        boolean tradeOff = outcome == DecisionOutcome.TRADE_OFF;
        return new DecisionRecorded(
                decision,
                outcome,
                answers,
                prose.sentence(),
                List.of(prose.sentence()),
                tradeOff ? prose.sentence() : null,
                tradeOff ? List.of(bet.anotherBet()) : List.of(),
                learning.anyEvidence().stream().toList(),
                day);
    }

    private PolicyOverridden waiver() {
        return new PolicyOverridden(
                "COMMIT_GATE",
                List.of(new Waived(GATE_LINES.get(count % GATE_LINES.size()), Map.of("required", "5", "found", "3"))),
                prose.sentence(),
                new PersonId("p-leader"));
    }

    private Optional<DomainEvent> consequence(DecisionId decision, DecisionOutcome outcome, LocalDate day) {
        LocalDate review = day.plusDays(chance.between(20, 120));
        return Optional.ofNullable(
                switch (outcome) {
                    case COMMIT ->
                        new BetCommitted(
                                decision, new Amount(BigDecimal.valueOf(chance.between(1, 90) * 1_000L)), review);
                    case CONTINUE -> new BetContinued(decision, review);
                    case PIVOT -> new BetPivoted(decision, review);
                    case PAUSE -> new BetPaused(decision);
                    case RESUME -> new BetResumed(decision, review);
                    case KILL ->
                        new BetKilled(decision, chance.any(KillReason.class), prose.sentence(), day.plusDays(10));
                    case GRADUATE -> new BetGraduated(decision, "the team of " + prose.thing());
                    case TRADE_OFF -> null;
                });
    }

    private void follow(DecisionOutcome outcome, LocalDate day) {
        switch (outcome) {
            case COMMIT -> course = Course.COMMITTED;
            case PIVOT -> {
                course = Course.OPEN;
                crew.leave(day);
            }
            case PAUSE -> {
                before = course == Course.PAUSED ? before : course;
                course = Course.PAUSED;
                crew.leave(day);
            }
            case RESUME -> course = course == Course.PAUSED ? before : Course.OPEN;
            case KILL, GRADUATE -> {
                course = Course.ENDED;
                crew.leave(outcome == DecisionOutcome.KILL ? day.plusDays(10) : day);
            }
            case CONTINUE, TRADE_OFF -> {}
        }
    }

    private void lookBack() {
        chance.oneIfAny(decisions)
                .ifPresent(decision -> bet.note(new RetrospectiveRecorded(
                        decision,
                        chance.between(1, 5),
                        prose.sentence(),
                        chance.in100(50) ? List.of(prose.sentence()) : List.of())));
    }
}
