package dev.throughline.query.ownership;

import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Owner;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** Somebody who answers for a bet, perhaps among others. */
@Schema(description = "Somebody who answers for a bet, perhaps among others.")
record OwnershipOwner(
        @Schema(description = "The person's id.") String person,

        @Schema(description = "The bet's id.") String bet,

        @Schema(description = "What it is called.") String title,

        @Schema(description = "Its portfolio.") String portfolio,

        @Schema(description = "How far the bet has come.") Stage stage,

        @Schema(description = "Since when the person owns it without the seat.")
        Instant since) {

    static OwnershipOwner of(BetLife bet, Owner owner) {
        return new OwnershipOwner(
                owner.person().value(),
                bet.bet().value(),
                bet.last().headline().title(),
                bet.last().headline().portfolio().value(),
                bet.last().stage(),
                Since.when(picture -> owner.equals(picture.owner()), bet));
    }
}
