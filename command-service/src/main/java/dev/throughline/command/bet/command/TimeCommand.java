package dev.throughline.command.bet.command;

/** What the clock asks of a bet. */
public sealed interface TimeCommand extends BetCommand {

    /** Record what fell due; nothing else. */
    record LetTimePass() implements TimeCommand {}
}
