package dev.throughline.query.ownership;

import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.history.Homes.Home;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bet that is committed and that nobody owns. */
@Schema(description = "A bet that is committed and that nobody owns.")
record OwnerlessBet(
        @Schema(description = "The bet's id.") String bet,

        @Schema(description = "What it is called.") String title,

        @Schema(description = "Its portfolio.") String portfolio,

        @Schema(description = "Whether it needs an owner who does nothing else.")
        boolean critical,

        @Schema(description = "Since when nobody owns it.") Instant since,

        @Schema(description = "Who owned it last; none if nobody ever did.") @Nullable
        String formerOwner,

        @Schema(description = "Why they no longer do; none if nobody ever did.") @Nullable
        ReleaseReason reason,

        @Schema(
                description = "The day that ends with a forced review: the day on which the owner of a critical bet"
                        + " left + the policy's days; none where none is forced.")
        @Nullable
        LocalDate reviewDueOn,

        @Schema(description = "When the forced review fell due; none before that, and once it is decided.") @Nullable
        Instant reviewFellDueAt,

        @Schema(description = "The day by which it should be decided about; none before it fell due.") @Nullable
        LocalDate decisionDueBy) {

    static boolean isOne(BetLife bet) {
        return isOne(bet.last());
    }

    private static boolean isOne(BetPicture bet) {
        return bet.stage() == Stage.COMMITTED && bet.owner() == null;
    }

    /** @param policy that of its portfolio at the moment */
    static OwnerlessBet of(BetLife bet, Home home, Policy policy) {
        Optional<Happened<OwnerReleased>> released =
                bet.all(OwnerReleased.class).stream().reduce((earlier, later) -> later);
        Optional<Happened<ReviewFellDue>> fellDue = bet.all(ReviewFellDue.class).stream()
                .filter(review -> review.event().due() == DueReview.OWNERLESS)
                .filter(review -> bet.last()
                        .undecided()
                        .ownerless()
                        .contains(review.event().firing().value()))
                .reduce((earlier, later) -> later);
        return new OwnerlessBet(
                bet.bet().value(),
                bet.last().headline().title(),
                bet.last().headline().portfolio().value(),
                bet.last().headline().critical(),
                Since.when(OwnerlessBet::isOne, bet),
                released.map(each -> each.event().person().value()).orElse(null),
                released.map(each -> each.event().reason()).orElse(null),
                released.flatMap(each -> forced(each, bet, home, policy)).orElse(null),
                fellDue.map(Happened::effectiveAt).orElse(null),
                fellDue.map(review -> review.event().decisionDueBy()).orElse(null));
    }

    /** Only a departure leaves a critical bet without an owner; whatever else would, is refused while it is committed. */
    private static Optional<LocalDate> forced(Happened<OwnerReleased> released, BetLife bet, Home home, Policy policy) {
        return bet.last().headline().critical() && released.event().reason() == ReleaseReason.DEPARTED
                ? Optional.of(home.calendar().day(released.effectiveAt()).plusDays(policy.ownerlessDays()))
                : Optional.empty();
    }
}
