package dev.throughline.command.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * A dry run: judges commands by the same rules as live ones, against what the store has plus what the rehearsal itself
 * would have recorded so far, and records nothing. Keeps the state of each stream it touched until it is dropped.
 */
public final class Rehearsal {
    private final Ordering ordering;
    private final CommandCatalog catalog;
    private final Judge judge;
    private final Streams stored;
    private final Claims claims;
    private final Supposed supposed;

    Rehearsal(Ordering ordering, CommandCatalog catalog, Judge judge, Streams stored, Claims claims, Kinds kinds) {
        this.ordering = ordering;
        this.catalog = catalog;
        this.judge = judge;
        this.stored = stored;
        this.claims = claims;
        this.supposed = new Supposed(kinds, stored);
    }

    /** How an order is made from what a sender says. */
    interface Ordering {
        Order<?> order(String id, @Nullable String requestedId, Object command, Conditions conditions);
    }

    /** @throws dev.throughline.command.rules.Refusal with every rule that the command breaks */
    public Receipt rehearse(String id, Object command, Conditions conditions) {
        Order<?> order = ordering.order(id, id, command, conditions);
        Kind<?, ?, ?> kind = catalog.entryOf(command.getClass()).kind();
        if (claims.isClaimed(order)) {
            Receipt recorded = claims.answerTo(order);
            judge.mayKnow(order, recorded.stream(), kind, stored);
            return recorded;
        }
        return supposed.add(order, kind, judge);
    }
}
