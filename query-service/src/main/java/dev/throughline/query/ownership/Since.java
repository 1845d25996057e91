package dev.throughline.query.ownership;

import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import java.time.Instant;
import java.util.function.Predicate;

/** Since when something holds of a bet that holds of it now. */
final class Since {
    private Since() {}

    static Instant when(Predicate<BetPicture> holds, BetLife bet) {
        Instant since = bet.last().seen().effectiveAt();
        for (BetPicture picture : bet.pictures().reversed()) {
            if (!holds.test(picture)) {
                return since;
            }
            since = picture.seen().effectiveAt();
        }
        return since;
    }
}
