package dev.throughline.query.ownership;

import dev.throughline.events.bet.Purpose;
import dev.throughline.query.capacity.Allocation;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.capacity.Contract;
import dev.throughline.query.capacity.Person;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Owner;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who answers for one bet and for nothing else. */
@Schema(description = "Somebody who answers for one bet and for nothing else.")
record OwnershipSeat(
        @Schema(description = "The person's id.") String person,

        @Schema(description = "The bet's id.") String bet,

        @Schema(description = "What it is called.") String title,

        @Schema(description = "Its portfolio.") String portfolio,

        @Schema(description = "Whether the bet needs an owner who does nothing else.")
        boolean critical,

        @Schema(description = "How far the bet has come.") Stage stage,

        @Schema(description = "Since when the person holds the seat.")
        Instant since,

        @Schema(description = "c: the person's contract on the day of asOf, in FTE; none without one.") @Nullable
        BigDecimal contractFte,

        @Schema(description = "a: the share of that contract that is allocated to the bet on the day of asOf.")
        BigDecimal fraction,

        @Schema(description = "The allocations behind it on the day of asOf; intent, not a timesheet.")
        List<Behind> allocations) {

    /** An allocation behind a seat. */
    @Schema(name = "OwnershipAllocation", description = "An allocation behind a seat.")
    record Behind(
            @Schema(description = "The allocation's id, unique in the person.")
            String allocation,

            @Schema(description = "What the time is for.") Purpose purpose,

            @Schema(description = "The share of the person's contract, from 0.01 to 1.")
            BigDecimal fraction,

            @Schema(description = "The first day.") LocalDate from,

            @Schema(description = "The last day; none if it is open-ended.") @Nullable
            LocalDate to) {
        static Behind of(Allocation each) {
            return new Behind(each.allocation().value(), each.purpose(), each.fraction(), each.from(), each.to());
        }
    }

    static OwnershipSeat of(BetLife bet, Owner owner, Capacity capacity, LocalDate today) {
        Optional<Person> person = capacity.person(owner.person());
        return new OwnershipSeat(
                owner.person().value(),
                bet.bet().value(),
                bet.last().headline().title(),
                bet.last().headline().portfolio().value(),
                bet.last().headline().critical(),
                bet.last().stage(),
                Since.when(picture -> owner.equals(picture.owner()), bet),
                person.flatMap(each -> each.contract(today)).map(Contract::fte).orElse(null),
                person.map(each -> each.fraction(bet.bet(), today)).orElse(BigDecimal.ZERO),
                person.stream()
                        .flatMap(each -> each.on(today).stream())
                        .filter(each -> each.bet().equals(bet.bet()))
                        .map(Behind::of)
                        .toList());
    }
}
