package dev.throughline.query.intake;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells failures that an event causes, wherever and whenever it is applied, from those of the moment or the machine. */
public final class Failure {
    /**
     * SQL states that come from the data of an event: cardinality, value, constraint, check option, a limit of size,
     * raised by a trigger. All others (a lost connection, a deadlock, a missing table or right, a full disk) would fail
     * the next event as well: bisecting them would park everything.
     */
    private static final Set<String> OF_DATA = Set.of("21", "22", "23", "44", "54", "P0");

    private static final int LONGEST = 500;

    private Failure() {}

    static boolean isOfData(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state != null && state.length() == 5 && OF_DATA.contains(state.substring(0, 2));
            }
            if (isOfTheMoment(cause)) {
                return false;
            }
        }
        return true;
    }

    /** For an operator: the class and message of the first cause, not of the wrappers, which repeat whole statements. */
    static String describe(RuntimeException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String text = cause.getClass().getName() + ": " + cause.getMessage();
        return text.substring(0, Math.min(text.length(), LONGEST)).replace('\0', ' ');
    }

    /** For the log, which is no place for payloads: the classes of the failure and its causes without their messages. */
    public static String kinds(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }

    private static boolean isOfTheMoment(Throwable cause) {
        return cause instanceof TransactionException
                || cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof Error
                || cause instanceof InterruptedException;
    }
}
