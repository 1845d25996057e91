package dev.throughline.query.stack;

import dev.throughline.events.Amount;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.KillReason;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.events.bet.Window;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events with the values a test cares about. */
public final class Facts {
    public static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    private Facts() {}

    public static PortfolioOpened opened(String name, String currency, String zone) {
        return new PortfolioOpened(
                name, Currency.getInstance(currency), ZoneId.of(zone), Month.JANUARY, DayOfWeek.SUNDAY);
    }

    public static PolicyAdopted policy(int version) {
        return policyAiming(version, null);
    }

    /** The usual one, but for the full-time share it aims at. */
    public static PolicyAdopted policyAiming(int version, @Nullable String fullTimeShareTarget) {
        Policy usual = Policy.DEFAULT;
        return new PolicyAdopted(
                version,
                new Policy(
                        usual.externalParticipants(),
                        usual.pressReleaseWords(),
                        usual.faqWords(),
                        usual.seatContract(),
                        usual.ownerlessDays(),
                        usual.decisionDays(),
                        usual.graceDays(),
                        usual.titleSimilarity(),
                        usual.fullTimeShare(),
                        fullTimeShareTarget == null ? null : new BigDecimal(fullTimeShareTarget),
                        usual.mix()));
    }

    public static BetProposed proposed(String portfolio, String title) {
        return proposed(portfolio, title, InnovationType.CORE);
    }

    public static BetProposed proposed(String portfolio, String title, InnovationType type) {
        return new BetProposed(
                new PortfolioId(portfolio),
                title,
                "people in a hurry",
                "it takes too long",
                "it is over before they notice",
                null,
                type,
                Door.TWO_WAY,
                false,
                Origin.CUSTOMER,
                null,
                null,
                List.of());
    }

    public static OwnerAssigned owned(String person) {
        return new OwnerAssigned(new PersonId(person), false);
    }

    public static RoadmapPlaced placed(Horizon from, Horizon to, @Nullable Window window) {
        return new RoadmapPlaced(from, to, window, MoveTrigger.EXECUTIVE, List.of());
    }

    public static DecisionRecorded decided(String decision, DecisionOutcome outcome, String... answers) {
        return new DecisionRecorded(
                new DecisionId(decision),
                outcome,
                List.of(answers),
                "it seemed right",
                List.of("wait another quarter: too slow"),
                null,
                List.of(),
                List.of(),
                DAY);
    }

    public static BetCommitted committed(String decision, String cap) {
        return new BetCommitted(new DecisionId(decision), Amount.of(cap), DAY.plusMonths(3));
    }

    public static BetContinued continued(String decision) {
        return new BetContinued(new DecisionId(decision), DAY.plusMonths(6));
    }

    public static BetKilled killed(String decision) {
        return new BetKilled(new DecisionId(decision), KillReason.NO_CUSTOMER_NEED, "nobody was in a hurry", DAY);
    }

    public static SpendRecorded spent(String amount, SpendCategory category) {
        return new SpendRecorded(Amount.of(amount), DAY, category);
    }
}
