package dev.throughline.command.bet.command;

import dev.throughline.events.PersonId;
import org.jspecify.annotations.Nullable;

/** Who can be made responsible for a bet. */
public sealed interface OwnershipCommand extends BetCommand {

    /** Make a person responsible for the bet; single-threaded, for nothing else. */
    record AssignOwner(@Nullable PersonId person, @Nullable Boolean singleThreaded) implements OwnershipCommand {}

    /** End the responsibility of the owner. */
    record ReleaseOwner() implements OwnershipCommand {}

    /** Make another person responsible in place of the owner. */
    record TransferOwnership(
            @Nullable PersonId to, @Nullable Boolean singleThreaded) implements OwnershipCommand {}
}
