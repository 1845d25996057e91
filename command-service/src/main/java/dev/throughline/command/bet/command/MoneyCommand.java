package dev.throughline.command.bet.command;

import dev.throughline.events.bet.SpendCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be recorded of the money of a bet. */
public sealed interface MoneyCommand extends BetCommand {

    /** Set money aside for a period. */
    record FundBet(@Nullable BigDecimal amount, @Nullable Term period) implements MoneyCommand {}

    /** Record money that was spent. */
    record RecordSpend(
            @Nullable BigDecimal amount,
            @Nullable LocalDate date,
            @Nullable SpendCategory category) implements MoneyCommand {}

    /** From a day to a day. */
    record Term(@Nullable LocalDate start, @Nullable LocalDate end) {}
}
