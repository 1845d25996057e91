package dev.throughline.events.bet;

import dev.throughline.events.AllocationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who works on a bet: the bet's own record of what the streams of its people say, written together with theirs. */
public sealed interface CrewEvent extends BetEvent {

    /**
     * Capacity of a person was allocated to the bet.
     *
     * @param allocation unique in the person
     * @param fraction the share of the person's contract, from 0.01 to 1, exact to 0.01
     * @param from the first day
     * @param to the last day; none if it is open-ended
     */
    @WireName("bet.person-allocated.v1")
    record PersonAllocated(
            AllocationId allocation,
            PersonId person,
            Purpose purpose,
            BigDecimal fraction,
            LocalDate from,
            @Nullable LocalDate to)
            implements CrewEvent {
        public PersonAllocated {
            Required.field(allocation, "allocation");
            Required.field(person, "person");
            Required.field(purpose, "purpose");
            Required.field(fraction, "fraction");
            Required.field(from, "from");
        }
    }

    /**
     * An allocation to the bet ended.
     *
     * @param on the last day of the allocation
     */
    @WireName("bet.person-released.v1")
    record PersonReleased(AllocationId allocation, PersonId person, LocalDate on) implements CrewEvent {
        public PersonReleased {
            Required.field(allocation, "allocation");
            Required.field(person, "person");
            Required.field(on, "on");
        }
    }
}
