package dev.throughline.query.surface;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that are made on behalf of some code, told by the classes on the stack. */
final class Statements extends DelegatingDataSource {
    private final AtomicInteger count = new AtomicInteger();
    private final Predicate<String> asked;

    private Statements(DataSource to, Predicate<String> asked) {
        super(to);
        this.asked = asked;
    }

    /** Steps between the views and the database; what is taken in from then on is not in a transaction. */
    static Statements of(JdbcTemplate views, Predicate<String> asked) {
        var statements = new Statements(Objects.requireNonNull(views.getDataSource()), asked);
        views.setDataSource(statements);
        return statements;
    }

    int made() {
        return count.get();
    }

    @Override
    public Connection getConnection() throws java.sql.SQLException {
        Connection real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && isAsked()) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private boolean isAsked() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName).anyMatch(asked));
    }
}
