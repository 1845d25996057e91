package dev.throughline.query.ownership;

import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Owner;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A critical bet that is committed while nobody holds its seat. */
@Schema(description = "A critical bet that is committed while nobody holds its seat.")
record OwnershipGap(
        @Schema(description = "The bet's id.") String bet,

        @Schema(description = "What it is called.") String title,

        @Schema(description = "Its portfolio.") String portfolio,

        @Schema(description = "Who owns it without the seat; none if nobody does.") @Nullable
        String person,

        @Schema(description = "Since when it is so.") Instant since) {

    static boolean isOne(BetLife bet) {
        return isOne(bet.last());
    }

    private static boolean isOne(BetPicture bet) {
        Owner owner = bet.owner();
        return Coverage.needsSeat(bet) && (owner == null || !owner.singleThreaded());
    }

    static OwnershipGap of(BetLife bet) {
        Owner owner = bet.last().owner();
        return new OwnershipGap(
                bet.bet().value(),
                bet.last().headline().title(),
                bet.last().headline().portfolio().value(),
                owner == null ? null : owner.person().value(),
                Since.when(OwnershipGap::isOne, bet));
    }
}
