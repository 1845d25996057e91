package dev.throughline.query.bet.parts;

import dev.throughline.events.AllocationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.bet.Purpose;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A share of a person's contract that is meant for the bet; intent, not a timesheet. */
public record CrewMember(
        @Schema(description = "The person's id.") String person,

        @Schema(description = "The allocation's id, unique in the person.")
        String allocation,

        @Schema(description = "What the time is for.") Purpose purpose,

        @Schema(description = "The share of the person's contract, from 0.01 to 1.")
        BigDecimal fraction,

        @Schema(description = "The first day.") LocalDate from,

        @Schema(description = "The last day; none if it is open-ended, before the first if it never began.") @Nullable
        LocalDate to) {

    private record Key(PersonId person, AllocationId allocation) {}

    /** All there ever were, in the order in which they were allocated. */
    public static List<CrewMember> of(History bet) {
        Map<Key, CrewMember> crew = new LinkedHashMap<>();
        for (RecordedEvent recorded : bet.events()) {
            if (recorded.event() instanceof PersonAllocated e) {
                crew.put(new Key(e.person(), e.allocation()), allocated(e));
            } else if (recorded.event() instanceof PersonReleased e) {
                crew.computeIfPresent(new Key(e.person(), e.allocation()), (key, member) -> member.until(e.on()));
            }
        }
        return List.copyOf(crew.values());
    }

    private static CrewMember allocated(PersonAllocated e) {
        return new CrewMember(e.person().value(), e.allocation().value(), e.purpose(), e.fraction(), e.from(), e.to());
    }

    private CrewMember until(LocalDate last) {
        return new CrewMember(person, allocation, purpose, fraction, from, last);
    }
}
