package dev.throughline.command.bet.ownership;

import dev.throughline.command.bet.command.OwnershipCommand;
import dev.throughline.command.bet.command.OwnershipCommand.AssignOwner;
import dev.throughline.command.bet.command.OwnershipCommand.ReleaseOwner;
import dev.throughline.command.bet.command.OwnershipCommand.TransferOwnership;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Verdict.Alongside;
import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.contributor.ContributorEvent.SeatFreed;
import dev.throughline.events.contributor.ContributorEvent.SeatTaken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is responsible for a bet: one owner at a time, and in the single-threaded seat nobody twice. */
public final class Owning {
    private Owning() {}

    /** The streams of those who take or leave a seat are written to; of a plain owner it is asked whether they are gone. */
    public static Needs needs(OwnershipCommand command, Known bet) {
        return switch (command) {
            case AssignOwner assign -> needs(streams(assign.person()), Boolean.TRUE.equals(assign.singleThreaded()));
            case ReleaseOwner release -> Needs.writing(seatOf(bet));
            case TransferOwnership transfer ->
                with(seatOf(bet), needs(streams(transfer.to()), Transfer.isSingleThreaded(transfer, bet)));
        };
    }

    public static Verdict<BetEvent> decide(OwnershipCommand command, Known bet, Circumstances now) {
        return switch (command) {
            case AssignOwner assign -> Assignment.decide(assign, bet, now);
            case ReleaseOwner release -> Release.decide(bet, now);
            case TransferOwnership transfer -> Transfer.decide(transfer, bet, now);
        };
    }

    private static Needs needs(Set<StreamId> person, boolean seat) {
        return seat ? Needs.writing(person) : Needs.reading(person);
    }

    private static Needs with(Set<StreamId> written, Needs needs) {
        return new Needs(
                needs.reads(),
                Stream.concat(written.stream(), needs.writes().stream()).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<StreamId> streams(@Nullable PersonId person) {
        return person == null ? Set.of() : Set.of(StreamId.of(person));
    }

    /** The stream of the owner with a seat, if there is one. */
    static Set<StreamId> seatOf(Known bet) {
        return bet.facts().ownership().seat() ? streams(bet.facts().ownership().owner()) : Set.of();
    }

    /** What the owner's own stream records when they take the seat. */
    static List<Alongside> taken(PersonId owner, boolean singleThreaded, Circumstances now) {
        return singleThreaded ? List.of(new Alongside(StreamId.of(owner), new SeatTaken(betOf(now)))) : List.of();
    }

    /** What the owner's own stream records when they leave the seat; a departure may have freed it before. */
    static List<Alongside> freed(Known bet, Circumstances now) {
        return Optional.ofNullable(bet.facts().ownership().owner())
                .filter(owner -> bet.facts().ownership().seat())
                .map(now::person)
                .filter(person -> betOf(now).equals(person.seat()))
                .map(person -> List.of(new Alongside(StreamId.of(person.person()), new SeatFreed(betOf(now)))))
                .orElse(List.of());
    }

    private static BetId betOf(Circumstances now) {
        return new BetId(now.stream().id());
    }
}
