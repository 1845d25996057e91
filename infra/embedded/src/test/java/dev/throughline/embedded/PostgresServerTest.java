package dev.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.embedded.PostgresServer.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataAcrossARestart() throws Exception {
        try (var server = start()) {
            execute(server.database("bets", "bets", "one"), "CREATE TABLE bet AS SELECT 'instant-checkout' AS id");
        }
        try (var server = start()) {
            assertThat(ask(server.database("bets", "bets", "two"), "SELECT id FROM bet"))
                    .isEqualTo("instant-checkout");
        }
    }

    @Test
    void isDurable() throws Exception {
        try (var server = start()) {
            var database = server.database("bets", "bets", "secret");
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(ask(database, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void asksForThePassword() throws Exception {
        try (var server = start()) {
            var database = server.database("bets", "bets", "it's \"secret\"");
            assertThat(ask(database, "SELECT current_user")).isEqualTo("bets");
            var guess = new Database(database.url(), database.username(), "guess");
            assertThatThrownBy(() -> ask(guess, "SELECT 1")).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aGuestOwnsNothingAndMayDoWhatTheOwnerGrants() throws Exception {
        try (var server = start()) {
            var owner = server.database("bets", "bets", "secret");
            execute(owner, "CREATE TABLE bet AS SELECT 'instant-checkout' AS id");
            var guest = server.guest("bets", "visitor", "secret");
            assertThatThrownBy(() -> ask(guest, "SELECT id FROM bet")).hasMessageContaining("permission denied");
            execute(owner, "GRANT SELECT ON bet TO visitor");
            assertThat(ask(guest, "SELECT id FROM bet")).isEqualTo("instant-checkout");
            assertThatThrownBy(() -> execute(guest, "DROP TABLE bet")).hasMessageContaining("must be owner");
            assertThatThrownBy(() -> execute(guest, "CREATE TABLE mine ()")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void stopsAServerLeftOverByAKilledLauncherAndStartsAgain() throws Exception {
        var orphan = start();
        execute(orphan.database("bets", "bets", "secret"), "CREATE TABLE bet AS SELECT 1 AS id");

        try (var server = start()) {
            assertThat(LiveProcess.runs(orphan.process())).isFalse();
            assertThat(ask(server.database("bets", "bets", "secret"), "SELECT id FROM bet"))
                    .isEqualTo("1");
        }
    }

    @Test
    void startsAfterItWasKilled() throws Exception {
        var victim = start();
        execute(victim.database("bets", "bets", "secret"), "CREATE TABLE bet AS SELECT 1 AS id");
        victim.process().destroyForcibly();
        assertThat(LiveProcess.ends(victim.process(), Duration.ofSeconds(10))).isTrue();

        try (var server = start()) {
            assertThat(ask(server.database("bets", "bets", "secret"), "SELECT id FROM bet"))
                    .isEqualTo("1");
        }
    }

    @Test
    void leavesAStrangerAloneThatGotThePidOfADeadServer() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(directory.resolve("data/postmaster.pid"), stranger.pid() + "\n" + directory + "\n");
            assertThat(PostgresServer.stopOrphan(directory)).isFalse();
            try (var server = start()) {
                assertThat(stranger.isAlive()).isTrue();
                assertThat(LiveProcess.runs(server.process())).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void saysWhatPostgresSaidWhenItDoesNotStart() throws Exception {
        try (var first = start()) {
            var other = directory.resolve("other");
            var port = Integer.parseInt(ask(first.database("bets", "bets", "secret"), "SHOW port"));
            var log = directory.resolve("other.log");
            assertThatThrownBy(() -> PostgresServer.start(other, port, log))
                    .hasMessageContaining("pg_ctl")
                    .hasMessageContaining("could not start server");
            assertThat(log).content().contains("Address already in use");
        }
    }

    private PostgresServer start() throws Exception {
        return PostgresServer.start(directory, FreePorts.next(), directory.resolve("postgres.log"));
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
