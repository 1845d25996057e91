package dev.throughline.query.investment;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Stage;
import org.jspecify.annotations.Nullable;

/** What a bet was on a day; work and money of that day count under it. */
record Kind(
        InnovationType innovationType,
        Stage stage,
        Origin origin,
        @Nullable String objective) {

    static Kind of(BetPicture picture) {
        return new Kind(
                picture.headline().innovationType(),
                picture.stage(),
                picture.headline().origin(),
                picture.headline().objective());
    }
}
