package dev.throughline.query.platform.problems;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away or busy for a moment from a bug of ours: the one passes, the other does not. */
public final class DatabaseAway {
    public static final String CODE = "service.unavailable";
    public static final String DETAIL = "Expected the database to answer, but it is away.";
    public static final String HINT = "Ask again in a moment.";

    /** SQLSTATE classes: connection exception, operator intervention (shut down, crashed, starting up). */
    private static final String CONNECTION = "08";

    private static final String INTERVENTION = "57P";

    private DatabaseAway() {}

    public static boolean isCauseOf(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case CannotGetJdbcConnectionException away -> true;
            case CannotCreateTransactionException away -> true;
            case SQLTransientConnectionException away -> true;
            case SQLException other when speaksOfTheConnection(other) -> true;
            case Throwable other -> isCauseOf(other.getCause());
        };
    }

    private static boolean speaksOfTheConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith(CONNECTION) || state.startsWith(INTERVENTION));
    }
}
