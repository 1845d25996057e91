package dev.throughline.command.audit.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows of a query of any length, one at a time; needs a transaction, in which the driver fetches them in portions. */
public final class Rows<T> implements AutoCloseable {
    private static final int PORTION = 2000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Reader<T> reader;
    private @Nullable T current;

    private Rows(PreparedStatement statement, ResultSet rows, Reader<T> reader) {
        this.statement = statement;
        this.rows = rows;
        this.reader = reader;
    }

    /** Makes something of the row that a result set stands on. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> Rows<T> of(Connection connection, String sql, Reader<T> reader) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(PORTION);
        Rows<T> rows = new Rows<>(statement, statement.executeQuery(), reader);
        rows.next();
        return rows;
    }

    public boolean isAtEnd() {
        return current == null;
    }

    public T current() {
        if (current == null) {
            throw new NoSuchElementException("there is no further row");
        }
        return current;
    }

    public void next() throws SQLException {
        current = rows.next() ? reader.read(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
