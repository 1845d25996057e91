package dev.throughline.command.dispatch;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.throughline.command.bet.BetDecider;
import dev.throughline.command.bet.Checkout;
import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Violation;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** A command that was decided on version 2 of a bet that is at version 3. */
public final class StaleOrder {
    private static final Streams NONE = new Streams() {
        @Override
        public void hold(SortedSet<StreamId> streams) {}

        @Override
        public Set<StreamId> touched() {
            return Set.of();
        }

        @Override
        public <C, S, E> History<S> read(StreamId stream, Decider<C, S, E> decider) {
            return History.beforeTheFirstEvent(decider);
        }
    };

    private StaleOrder() {}

    /** What the sender is told. */
    public static List<Violation> refusal() {
        Judge judge = new Judge(
                Clock.systemUTC(),
                (portfolio, streams) -> null,
                (portfolio, streams) -> List.of(),
                new Kinds(List.of()));
        History<BetState> bet = new History<>(Checkout.owned().state(), 3, Instant.parse("2026-03-01T12:00:00Z"));
        return catchThrowableOfType(Refusal.class, () -> judge.judge(order(), bet, new BetDecider(), NONE))
                .violations();
    }

    private static Order<BetCommand> order() {
        return new Order<>(
                new StreamId("bet/instant-checkout"),
                Checkout.PLACE,
                "key",
                "hash",
                new Actor(new PersonId("prs-owner1"), Set.of("owner"), Set.of("*")),
                null,
                null,
                null,
                Waiver.NONE,
                new ExpectedVersion.Exactly(2),
                "conversation");
    }
}
