package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Slug;
import dev.throughline.events.StreamId;
import org.jspecify.annotations.Nullable;

/** Where commands come in, from a request or from an import line: the one door to the dispatcher. */
public final class Submissions {
    private final CommandCatalog catalog;
    private final Orders orders;
    private final Dispatcher dispatcher;
    private final Judge judge;
    private final Streams stored;
    private final Claims claims;
    private final Kinds kinds;

    Submissions(
            CommandCatalog catalog,
            Orders orders,
            Dispatcher dispatcher,
            Judge judge,
            Streams stored,
            Claims claims,
            Kinds kinds) {
        this.catalog = catalog;
        this.orders = orders;
        this.dispatcher = dispatcher;
        this.judge = judge;
        this.stored = stored;
        this.claims = claims;
        this.kinds = kinds;
    }

    /**
     * Records a command, or rehearses it if the conditions say so.
     *
     * @param id the stream's id without its kind
     * @throws dev.throughline.command.rules.Refusal with every rule that the command breaks
     */
    public Receipt submit(String id, Object command, Conditions conditions) {
        return conditions.dryRun()
                ? rehearsal().rehearse(id, command, conditions)
                : record(order(id, id, command, conditions));
    }

    /** As {@link #submit}, where the sender leaves the id to us; a repeated key gets the stream of the first time. */
    public Receipt submitNew(String generatedId, Object command, Conditions conditions) {
        return conditions.dryRun()
                ? rehearsal().rehearse(generatedId, command, conditions)
                : record(order(generatedId, null, command, conditions));
    }

    private Receipt record(Order<?> order) {
        Receipt receipt = dispatcher.dispatch(order);
        if (receipt.repeated()) {
            judge.mayKnow(
                    order,
                    receipt.stream(),
                    catalog.entryOf(order.command().getClass()).kind(),
                    stored);
        }
        return receipt;
    }

    /** A series of commands that are judged one after the other and not recorded. */
    public Rehearsal rehearsal() {
        return new Rehearsal(this::order, catalog, judge, stored, claims, kinds);
    }

    /** No stream of this kind can be called so. */
    private static Violation malformed(String kind) {
        return Violation.input(
                "id.malformed",
                "Expected the id of a " + kind + ", which matches " + Slug.PATTERN + ", but found another one.",
                "Use lower-case letters, digits and hyphens.");
    }

    private Order<?> order(String id, @Nullable String requestedId, Object command, Conditions conditions) {
        String kind = catalog.entryOf(command.getClass()).kind().name();
        if (!StreamId.isStream(kind + "/" + id)) {
            throw new Refusal(malformed(kind));
        }
        return orders.order(new StreamId(kind + "/" + id), requestedId, command, conditions);
    }
}
