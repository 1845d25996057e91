package dev.throughline.command.contributor;

import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.Purpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a person who can be allocated. */
public sealed interface ContributorCommand {

    /** Say that a person can be allocated from a day on. */
    record RegisterContributor(
            @Nullable PortfolioId homePortfolio,
            @Nullable BigDecimal contractedFte,
            @Nullable LocalDate from) implements ContributorCommand {}

    /** Say that a person works more or less, or belongs elsewhere; what is left out stays. */
    record ChangeContract(
            @Nullable PortfolioId homePortfolio,
            @Nullable BigDecimal contractedFte,
            @Nullable LocalDate from) implements ContributorCommand {}

    /** Record that a person leaves; a fact, and never refused for what it leaves behind. */
    record RecordDeparture(@Nullable LocalDate on) implements ContributorCommand {}

    /** Allocate a share of a person's contract to a bet. */
    record AllocateCapacity(
            @Nullable AllocationId allocation,
            @Nullable BetId bet,
            @Nullable Purpose purpose,
            @Nullable BigDecimal fraction,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements ContributorCommand {}

    /** End an allocation with a day. */
    record ReleaseCapacity(
            @Nullable AllocationId allocation, @Nullable LocalDate on) implements ContributorCommand {}
}
