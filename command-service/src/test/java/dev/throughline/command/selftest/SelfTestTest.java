package dev.throughline.command.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each trap of the parts we stand on, deliberately walked into: the service must not start. */
class SelfTestTest {
    private static final String PHONE_HOME = "axoniq.update-checker.disabled";

    private static FreshDatabase database;

    @BeforeAll
    static void aSoundServiceStarts() {
        database = RealParts.postgres();
        assertThatCode(() -> RunningService.on(database).close()).doesNotThrowAnyException();
    }

    static Stream<Arguments> wrongParts() {
        return Stream.of(
                Arguments.of("one transaction", WrongParts.NoTransactions.class),
                Arguments.of("one transaction", WrongParts.StoreInMemory.class),
                Arguments.of("conflicts", WrongParts.DefaultEngine.class),
                Arguments.of("no snapshots", WrongParts.DefaultEngine.class),
                Arguments.of("recorded time", WrongParts.AnotherClock.class),
                Arguments.of("event store", WrongParts.EventBusOnly.class),
                Arguments.of("no event processors", WrongParts.EventProcessors.class),
                Arguments.of("no stale aggregates", WrongParts.CachedAggregates.class),
                Arguments.of("wire names", WrongParts.JavaNames.class));
    }

    @ParameterizedTest
    @MethodSource("wrongParts")
    void aWrongPartIsRefused(String promise, Class<?> wrong) {
        assertThatThrownBy(() -> RunningService.with(database, List.of(wrong)).close())
                .isInstanceOf(UnsafeConfiguration.class)
                .hasMessageContaining("- " + promise + ":");
    }

    @ParameterizedTest
    @CsvSource({
        "connections late, spring.datasource.connection-fetch=eager",
        "connections few, spring.datasource.hikari.maximum-pool-size=50",
        "connections few, spring.datasource.hikari.maximum-pool-size=2"
    })
    void aWrongSettingIsRefused(String promise, String setting) {
        assertThatThrownBy(() -> RunningService.on(database, setting).close())
                .isInstanceOf(UnsafeConfiguration.class)
                .hasMessageContaining("- " + promise + ":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "durable commits | ALTER DATABASE %s SET synchronous_commit = off"
                        + " | ALTER DATABASE %s RESET synchronous_commit",
                "positions in order | ALTER TABLE event_log ALTER COLUMN position SET CACHE 50"
                        + " | ALTER TABLE event_log ALTER COLUMN position SET CACHE 1",
                "history is only added to | GRANT DELETE ON event_log TO %s_guest"
                        + " | REVOKE DELETE ON event_log FROM %s_guest",
                "history is only added to | GRANT UPDATE (payload) ON event_log TO %s_guest"
                        + " | REVOKE UPDATE (payload) ON event_log FROM %s_guest",
                "history is only added to | GRANT TRUNCATE ON audit_leaf TO %s_guest"
                        + " | REVOKE TRUNCATE ON audit_leaf FROM %s_guest",
                "history is only added to | GRANT DELETE ON access_log TO %s_guest"
                        + " | REVOKE DELETE ON access_log FROM %s_guest",
                "stream names | ALTER TABLE event_log DROP CONSTRAINT event_log_stream_check"
                        + " | ALTER TABLE event_log ADD CONSTRAINT event_log_stream_check CHECK (stream LIKE '%%/%%')"
            })
    void aWrongDatabaseIsRefused(String promise, String spoil, String mend) throws SQLException {
        execute(spoil);
        try {
            assertThatThrownBy(() -> RunningService.on(database).close())
                    .isInstanceOf(UnsafeConfiguration.class)
                    .hasMessageContaining("- " + promise + ":");
        } finally {
            execute(mend);
        }
    }

    @Test
    void aServiceThatRunsAsTheOwnerIsRefused() {
        assertThatThrownBy(() -> RunningService.on(
                                database,
                                "spring.datasource.username=" + database.username(),
                                "spring.datasource.password=" + database.password())
                        .close())
                .isInstanceOf(UnsafeConfiguration.class)
                .hasMessageContaining("- history is only added to:");
    }

    @Test
    void aServiceThatWouldPhoneHomeIsRefused() {
        System.setProperty(PHONE_HOME, "false");
        try {
            assertThatThrownBy(() -> RunningService.on(database).close())
                    .isInstanceOf(UnsafeConfiguration.class)
                    .hasMessageContaining("- no phone home:");
        } finally {
            System.setProperty(PHONE_HOME, "true");
        }
    }

    @Test
    void anAggregateThatMissesAnEventIsRefused() {
        AxonPromises promises = new AxonPromises(WrongParts.emptyAxon(), List.of(WrongParts.onlyKind()));
        assertThat(promises.promises().stream()
                        .filter(promise -> !promise.isKept())
                        .map(Promise::name))
                .contains("every event is applied");
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            connection
                    .createStatement()
                    .execute(statement.replace("%s", connection.getCatalog()).replace("%%", "%"));
        }
    }
}
