package dev.throughline.command.log;

import java.time.Duration;
import java.util.List;

/**
 * Somebody who is shown every event of the log, in its order, at least once. A bean of this type is followed by one
 * instance at a time; a name not seen before starts at the beginning of the log.
 */
public interface LogFollower {

    /** Names the position row; a renamed follower starts over. */
    String name();

    /**
     * At most one turn in this time while events come one by one: some at once cost little more than one, and everybody
     * shares the database. A backlog is not paced, and an event after a quiet while waits for nothing.
     */
    default Duration pace() {
        return Duration.ZERO;
    }

    /** Called before a turn, outside its transaction, to have everything in place; what it throws postpones the turn. */
    default void prepare() {}

    /**
     * Takes the next events. What it writes to the database commits together with the position or not at all; what it
     * does elsewhere happens again if we die before the commit. What it throws rolls the turn back, to be tried again.
     *
     * @param batch in log order, never empty, nothing missing between this batch and the one before
     */
    void follow(List<LogEntry> batch);

    /**
     * Told outside of any transaction that nothing is left, for now; told again at every look while that is so.
     *
     * @param position everything up to here has been followed
     */
    default void caughtUp(long position) {}
}
