package dev.throughline.events.contributor;

import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import dev.throughline.events.bet.Purpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to a person who can be allocated. */
public sealed interface ContributorEvent extends DomainEvent {

    /**
     * A person can be allocated from now on.
     *
     * @param homePortfolio where they belong
     * @param contractedFte their contract in FTE, from 0.01 to 1, exact to 0.01
     * @param from the first day of the contract
     */
    @WireName("person.contributor-registered.v1")
    record ContributorRegistered(PortfolioId homePortfolio, BigDecimal contractedFte, LocalDate from)
            implements ContributorEvent {
        public ContributorRegistered {
            Required.field(homePortfolio, "homePortfolio");
            Required.field(contractedFte, "contractedFte");
            Required.field(from, "from");
        }
    }

    /**
     * A person works more or less, or belongs elsewhere.
     *
     * @param contractedFte in FTE, from 0.01 to 1, exact to 0.01
     * @param from the first day on which it holds
     */
    @WireName("person.contract-changed.v1")
    record ContractChanged(PortfolioId homePortfolio, BigDecimal contractedFte, LocalDate from)
            implements ContributorEvent {
        public ContractChanged {
            Required.field(homePortfolio, "homePortfolio");
            Required.field(contractedFte, "contractedFte");
            Required.field(from, "from");
        }
    }

    /**
     * A person leaves.
     *
     * @param on their last day
     */
    @WireName("person.contributor-departed.v1")
    record ContributorDeparted(LocalDate on) implements ContributorEvent {
        public ContributorDeparted {
            Required.field(on, "on");
        }
    }

    /**
     * Part of a person's time was allocated to a bet.
     *
     * @param fraction the share of their contract, from 0.01 to 1, exact to 0.01
     * @param from the first day
     * @param to the last day; none if it is open-ended
     */
    @WireName("person.capacity-allocated.v1")
    record CapacityAllocated(
            AllocationId allocation,
            BetId bet,
            Purpose purpose,
            BigDecimal fraction,
            LocalDate from,
            @Nullable LocalDate to)
            implements ContributorEvent {
        public CapacityAllocated {
            Required.field(allocation, "allocation");
            Required.field(bet, "bet");
            Required.field(purpose, "purpose");
            Required.field(fraction, "fraction");
            Required.field(from, "from");
        }
    }

    /**
     * An allocation ended, or will.
     *
     * @param on its last day; a day before its first if it never began
     */
    @WireName("person.capacity-released.v1")
    record CapacityReleased(AllocationId allocation, LocalDate on) implements ContributorEvent {
        public CapacityReleased {
            Required.field(allocation, "allocation");
            Required.field(on, "on");
        }
    }

    /** A person became the single-threaded owner of a bet, and of nothing else. */
    @WireName("person.seat-taken.v1")
    record SeatTaken(BetId bet) implements ContributorEvent {
        public SeatTaken {
            Required.field(bet, "bet");
        }
    }

    /** A person is no longer the single-threaded owner of a bet. */
    @WireName("person.seat-freed.v1")
    record SeatFreed(BetId bet) implements ContributorEvent {
        public SeatFreed {
            Required.field(bet, "bet");
        }
    }
}
