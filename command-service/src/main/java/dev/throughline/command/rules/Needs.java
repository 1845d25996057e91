package dev.throughline.command.rules;

import dev.throughline.events.StreamId;
import java.util.Set;

/**
 * Other streams that a decision depends on.
 *
 * @param reads whose facts it looks at
 * @param writes whose facts it looks at and to which it may add; only these are safe against races
 * @param killedBets whether it looks at the killed bets of its portfolio
 */
public record Needs(Set<StreamId> reads, Set<StreamId> writes, boolean killedBets) {
    public static final Needs NOTHING = new Needs(Set.of(), Set.of());

    public Needs(Set<StreamId> reads, Set<StreamId> writes) {
        this(reads, writes, false);
    }

    public static Needs reading(Set<StreamId> reads) {
        return new Needs(Set.copyOf(reads), Set.of());
    }

    public static Needs writing(Set<StreamId> writes) {
        return new Needs(Set.of(), Set.copyOf(writes));
    }

    /** The same, and the killed bets of the portfolio. */
    public Needs andKilledBets() {
        return new Needs(reads, writes, true);
    }
}
