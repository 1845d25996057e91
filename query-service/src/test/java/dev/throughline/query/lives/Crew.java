package dev.throughline.query.lives;

import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.bet.ReleaseReason;
import dev.throughline.events.contributor.ContributorEvent.SeatFreed;
import dev.throughline.events.contributor.ContributorEvent.SeatTaken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who owns a bet and works on it, on the bet's stream and on theirs. */
final class Crew {
    private final Bet bet;
    private final Chronicle chronicle;
    private final List<Person> people;
    private @Nullable Person owner;

    Crew(Bet bet, Chronicle chronicle, List<Person> people) {
        this.bet = bet;
        this.chronicle = chronicle;
        this.people = people;
    }

    void step(boolean committed) {
        Chance chance = chronicle.chance();
        Person person = chance.one(people);
        if (owner != null && owner.departed()) {
            release(owner, ReleaseReason.DEPARTED);
        } else if (owner == null || chance.in100(10)) {
            assign(person);
        } else if (chance.in100(60)) {
            person.allocate(bet.id(), committed ? Purpose.BUILD : Purpose.DISCOVERY);
        } else if (chance.in100(50)) {
            person.releaseFrom(bet.id(), chronicle.today().plusDays(chance.between(-20, 20)));
        } else {
            release(owner, chance.any(ReleaseReason.class));
        }
    }

    /** Nobody commits to a bet that nobody owns, or somebody who is gone. */
    void findOwner() {
        if (owner != null && owner.departed()) {
            release(owner, ReleaseReason.DEPARTED);
        }
        if (owner == null) {
            assign(chronicle.chance().one(people));
        }
    }

    /** Who takes the seat takes it from the former owner in the same breath, or there was none. */
    private void assign(Person person) {
        if (person.departed()) {
            return;
        }
        if (owner != null) {
            freeSeat(owner);
        }
        owner = person;
        boolean seat = bet.critical() && person.seat() == null;
        var assigned = new OwnerAssigned(person.id(), seat);
        if (seat) {
            person.devoteTo(bet.id());
            Instant at = chronicle.moment(bet.stream(), person.stream());
            person.sits(bet.id());
            chronicle.note(at, bet.stream(), assigned, person.stream(), new SeatTaken(bet.id()));
        } else {
            bet.note(assigned);
        }
    }

    private void release(Person person, ReleaseReason reason) {
        owner = null;
        bet.note(new OwnerReleased(person.id(), reason));
        freeSeat(person);
    }

    /** The bet rests or ended: the seat is free, and everybody's time ends. */
    void leave(LocalDate on) {
        if (owner != null) {
            freeSeat(owner);
        }
        people.forEach(person -> person.releaseFrom(bet.id(), on));
    }

    private void freeSeat(Person person) {
        if (bet.id().equals(person.seat())) {
            person.sits(null);
            chronicle.note(chronicle.moment(person.stream()), person.stream(), new SeatFreed(bet.id()));
        }
    }
}
