package dev.throughline.command.bet.roadmap;

import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.events.BetId;
import org.jspecify.annotations.Nullable;

/** Bets that the sender of a command may know of. */
final class OtherBets {
    private OtherBets() {}

    /** Null if there is none of this id, or none that the sender may see. */
    static @Nullable BetFacts known(BetId bet, Circumstances now) {
        BetFacts facts = now.bet(bet);
        return facts != null && now.actor().covers(facts.portfolio()) ? facts : null;
    }
}
