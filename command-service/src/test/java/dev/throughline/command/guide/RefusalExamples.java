package dev.throughline.command.guide;

import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.KILL;
import static dev.throughline.command.bet.Checkout.PLACE;
import static dev.throughline.command.bet.Checkout.PROPOSE;
import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.Preparing.MAP;
import static dev.throughline.command.bet.Ready.CONVERSION;
import static dev.throughline.command.bet.Ready.building;
import static dev.throughline.command.bet.Ready.ready;
import static dev.throughline.command.bet.decision.Choices.RESUME;
import static dev.throughline.command.bet.decision.Choices.paused;
import static dev.throughline.command.bet.decision.Choices.requested;
import static dev.throughline.command.rules.Given.but;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.throughline.command.contributor.Person;
import dev.throughline.command.dispatch.Permissions;
import dev.throughline.command.dispatch.StaleOrder;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.EffectiveTime;
import dev.throughline.command.rules.KilledBet;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.BetId;
import dev.throughline.events.FiringId;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import dev.throughline.events.portfolio.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** For each rule of the guide a command that breaks it, and what the rules say to it. */
final class RefusalExamples {
    private static final OwnerReleased LEFT = new OwnerReleased(new PersonId("prs-owner1"), ReleaseReason.DEPARTED);
    private static final ReviewFellDue OWNERLESS =
            new ReviewFellDue(new FiringId("review-1"), DueReview.OWNERLESS, LocalDate.parse("2026-03-15"));

    static final Map<Rule, Supplier<List<Violation>>> OF = Map.ofEntries(
            entry(Rule.SEAT, () -> paused(building()).and(LEFT).when(RESUME).violations()),
            entry(Rule.CAPACITY, RefusalExamples::moreThanAPersonHas),
            entry(
                    Rule.TRIPWIRES,
                    () -> building()
                            .and("2026-03-08T12:00:00Z", "time", OWNERLESS)
                            .when(CONTINUE)
                            .violations()),
            entry(Rule.COMMIT_GATE, () -> proposed().when(COMMIT).violations()),
            entry(
                    Rule.DOORS,
                    () -> ready().and(requested("go-build", Door.ONE_WAY))
                            .when(COMMIT)
                            .violations()),
            entry(
                    Rule.ORIGIN,
                    () -> unproposed()
                            .when(but(PROPOSE, "origin", Origin.CUSTOMER))
                            .violations()),
            entry(
                    Rule.KILL,
                    () -> committed().when(but(KILL, "learnings", null)).violations()),
            entry(Rule.TWO_CLOCKS, RefusalExamples::aFactOfTheFuture),
            entry(Rule.ONE_EFFECT, StaleOrder::refusal),
            entry(
                    Rule.GOALPOSTS,
                    () -> building()
                            .knowing("metric/conversion", CONVERSION)
                            .when(MAP)
                            .violations()),
            entry(
                    Rule.ROADMAP,
                    () -> proposed()
                            .when(but(PLACE, "trigger", MoveTrigger.EVIDENCE))
                            .violations()),
            entry(
                    Rule.GRAVEYARD,
                    () -> unproposed()
                            .afterKilling(new KilledBet(new BetId("tapless-2019"), "Instant check-out"))
                            .when(PROPOSE)
                            .violations()),
            entry(
                    Rule.POLICY_IN_FORCE,
                    () -> ready().under(but(Policy.DEFAULT, "externalParticipants", 8))
                            .when(COMMIT)
                            .violations()),
            entry(Rule.WHO, RefusalExamples::aRoleThatMayNot));

    private RefusalExamples() {}

    private static List<Violation> moreThanAPersonHas() {
        return Person.registered()
                .and(Person.allocated("most", "pharmacy", "0.80", "2026-01-01", null))
                .when(Person.allocate("half", "instant-checkout", "0.50", "2026-03-01", null))
                .violations();
    }

    private static List<Violation> aFactOfTheFuture() {
        Checks checks = new Checks();
        Instant now = Instant.parse("2026-03-10T12:00:00Z");
        EffectiveTime.check(checks, Instant.parse("2026-03-11T12:00:00Z"), now, null);
        return checks.then(List::of) instanceof Verdict.Refused<?> refused ? refused.violations() : List.of();
    }

    private static List<Violation> aRoleThatMayNot() {
        Actor viewer = new Actor(new PersonId("prs-viewer1"), Set.of("viewer"), Set.of("*"));
        return catchThrowableOfType(Refusal.class, () -> Permissions.check("RecordDecision", viewer))
                .violations();
    }
}
