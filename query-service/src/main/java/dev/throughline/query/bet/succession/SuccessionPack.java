package dev.throughline.query.bet.succession;

import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.query.bet.parts.CrewMember;
import dev.throughline.query.bet.parts.Criterion;
import dev.throughline.query.bet.parts.Decision;
import dev.throughline.query.bet.parts.OpenReview;
import dev.throughline.query.bet.parts.Ownership;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Dependency;
import dev.throughline.query.picture.Flag;
import dev.throughline.query.picture.Forecast;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.Money;
import dev.throughline.query.picture.Request;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that somebody needs to know who takes a bet over. */
@Schema(description = "Everything that somebody needs to know who takes a bet over.")
record SuccessionPack(
        @Schema(description = "The bet's id.", example = "instant-checkout")
        String bet,

        @Schema(description = "Its portfolio.") String portfolio,

        @Schema(description = "What it is called.") String title,

        @Schema(description = "For whom it is.") String customer,

        @Schema(description = "What hurts them today.") String problem,

        @Schema(description = "What they will have that they lack today.")
        String benefit,

        @Schema(description = "Whether it needs an owner who does nothing else.")
        boolean critical,

        @Schema(description = "How far it has come.") Stage stage,

        @Schema(description = "What is remarkable besides the stage.")
        List<Flag> flags,

        @Schema(description = "Who answers for it; none if nobody does.") @Nullable
        Ownership owner,

        @Schema(description = "Who answered for it before, in order.")
        List<Ownership> formerOwners,

        @Schema(description = "The day by which it is decided about again; none if no day is set, or it is over.")
        @Nullable
        LocalDate nextReviewBy,

        @Schema(description = "What it may cost in all; none before a commit.") @Nullable
        Money budgetCap,

        @Schema(description = "What it has cost so far.") Money spent,

        @Schema(description = "The decisions that were asked for and not made, in order; none of a bet that is over.")
        List<Request> openRequests,

        @Schema(description = "The kill criteria that have fired and are undecided.")
        List<Criterion> openFirings,

        @Schema(description = "The reviews that fell due and are undecided, in order.")
        List<OpenReview> openReviews,

        @Schema(description = "The kill criteria that may still fire; none of a bet that is over.")
        List<SuccessionCriterion> liveCriteria,

        @Schema(description = "The forecasts that nobody has told the outcome of.")
        List<Forecast> openForecasts,

        @Schema(
                description = "What weekly reviews of the portfolio asked the owner to do and is not done, by its day;"
                        + " the last owner if nobody owns it.")
        List<SuccessionAction> openActions,

        @Schema(description = "Who is allocated to it on the day of asOf or later; intent, not a timesheet.")
        List<CrewMember> crew,

        @Schema(description = "The bets that it needs.") List<Dependency> dependencies,

        @Schema(description = "The decisions about it with their rationale, in order.")
        List<Decision> decisions,

        @Schema(description = "Its history, in order.") List<SuccessionEntry> history) {

    /**
     * @param reviews those of the bet's portfolio
     * @param today in the portfolio's zone
     */
    static SuccessionPack of(BetLife life, List<History> reviews, String currency, LocalDate today) {
        History history = life.history();
        BetPicture now = life.last();
        BetProposed proposal = (BetProposed) history.events().getFirst().event();
        List<Ownership> owners = Ownership.of(history.events());
        boolean over = now.stage().isFinal();
        return new SuccessionPack(
                now.bet().value(),
                now.headline().portfolio().value(),
                now.headline().title(),
                proposal.customer(),
                proposal.problem(),
                proposal.benefit(),
                now.headline().critical(),
                now.stage(),
                List.copyOf(now.flags()),
                owners.stream().filter(Ownership::lasts).findFirst().orElse(null),
                owners.stream().filter(owner -> !owner.lasts()).toList(),
                over ? null : now.funding().nextReviewBy(),
                Money.of(now.funding().budgetCap(), currency),
                new Money(now.funding().spent(), currency),
                over ? List.of() : unanswered(history),
                fired(history, now),
                OpenReview.open(history, now),
                over ? List.of() : SuccessionCriterion.live(history, today),
                Forecast.of(history).stream()
                        .filter(forecast -> forecast.result() == null)
                        .toList(),
                actions(owners, now, reviews),
                CrewMember.of(history).stream()
                        .filter(member -> isAhead(member, today))
                        .toList(),
                Dependency.of(history),
                Decision.of(history.events(), currency),
                SuccessionEntry.of(history));
    }

    private static List<Request> unanswered(History bet) {
        return Request.of(bet).stream()
                .filter(request -> request.answeredBy() == null)
                .toList();
    }

    private static List<Criterion> fired(History bet, BetPicture now) {
        return Criterion.of(bet).stream()
                .filter(criterion -> criterion.firings().stream()
                        .anyMatch(firing -> now.undecided().firings().contains(firing.firing())))
                .toList();
    }

    private static List<SuccessionAction> actions(List<Ownership> owners, BetPicture now, List<History> reviews) {
        return owners.isEmpty()
                ? List.of()
                : SuccessionAction.open(reviews).stream()
                        .filter(action ->
                                action.person().equals(owners.getLast().person()))
                        .filter(action -> action.portfolio()
                                .equals(now.headline().portfolio().value()))
                        .toList();
    }

    private static boolean isAhead(CrewMember member, LocalDate today) {
        LocalDate to = member.to();
        return to == null || !to.isBefore(today) && !to.isBefore(member.from());
    }
}
