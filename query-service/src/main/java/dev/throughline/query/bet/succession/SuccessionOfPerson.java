package dev.throughline.query.bet.succession;

import dev.throughline.events.PersonId;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Owner;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Everything that somebody needs to know who takes over from a person. */
@Schema(description = "Everything that somebody needs to know who takes over from a person.")
record SuccessionOfPerson(
        @Schema(description = "The person's id.") String person,

        @Schema(
                description = "What weekly reviews asked the person to do and is not done, by its day; also for"
                        + " portfolios in which they own no bet.")
        List<SuccessionAction> openActions,

        @Schema(
                description = "The bets that are not over and that the person owns, or owned when they left and nobody"
                        + " took over; by id.")
        List<SuccessionPack> packs) {
    static boolean leaves(PersonId person, BetLife bet) {
        if (bet.last().stage().isFinal()) {
            return false;
        }
        Owner owner = bet.last().owner();
        return owner == null ? left(person, bet) : owner.person().equals(person);
    }

    private static boolean left(PersonId person, BetLife bet) {
        return bet.all(OwnerReleased.class).stream()
                .reduce((earlier, later) -> later)
                .filter(released -> released.event().reason() == ReleaseReason.DEPARTED
                        && released.event().person().equals(person))
                .isPresent();
    }
}
