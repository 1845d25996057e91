package dev.throughline.command.dispatch;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Tells a lost race from a failure. */
final class Conflicts {
    /** Serialization failure, deadlock, and a unique key that somebody else took. */
    private static final Set<String> RACES = Set.of("40001", "40P01", "23505");

    private Conflicts() {}

    static boolean isConflict(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case ConcurrencyException race -> true;
            case AggregateStreamCreationException race -> true;
            case SQLException race when RACES.contains(race.getSQLState()) -> true;
            case Throwable other -> isConflict(other.getCause());
        };
    }
}
