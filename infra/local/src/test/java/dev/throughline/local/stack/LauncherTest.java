package dev.throughline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.embedded.FreePorts;
import dev.throughline.local.CannotContinue;
import dev.throughline.local.Home;
import dev.throughline.local.stack.RunningStack.RunningPart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a real PostgreSQL and a real broker, as processes that get killed. */
class LauncherTest {

    private static final Programs NOTHING = new Programs(List.of(), List.of());

    @TempDir
    Path directory;

    private Home home = new Home(Path.of(""), Path.of(""));
    private final int portBase = FreePorts.row(6);

    @BeforeEach
    void aDirectoryWithASpaceInItsName() {
        var data = directory.resolve("a stack");
        home = new Home(data, data);
    }

    @AfterEach
    void nothingIsLeftOver() throws Exception {
        Orphans.stop(home, System.out::println);
    }

    @Test
    void startsEverythingAndStopsItWhenAsked() throws Exception {
        var launcher = up();
        var stack = launcher.awaitReady();
        assertThat(stack.parts())
                .extracting(RunningPart::name)
                .containsExactly("postgres", "kafka", "login", "command-service", "query-service");
        assertThat(stack.parts()).allMatch(part -> part.process().running().isPresent());
        for (var secret : List.of("secrets.json", "audit.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.file(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }

        assertThatThrownBy(() -> inThisJvm().run(() -> {}))
                .isInstanceOf(CannotContinue.class)
                .hasMessageContaining("already runs: pid " + launcher.process().pid());

        launcher.process().destroy();
        assertThat(launcher.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(stack.parts()).allMatch(part -> part.process().running().isEmpty());
        assertThat(RunningStack.lastIn(home)).isEmpty();
    }

    @Test
    void restartsWhatIsKilled() throws Exception {
        var launcher = up();
        var before = launcher.awaitReady();
        for (var name : List.of("postgres", "kafka", "command-service")) {
            kill(part(before, name));
        }
        for (var name : List.of("postgres", "kafka", "command-service")) {
            Await.until(
                    name + " to run again",
                    () -> RunningStack.lastIn(home)
                            .map(stack -> part(stack, name).process())
                            .filter(process -> process.pid()
                                    != part(before, name).process().pid()));
        }
        Await.until("postgres to serve again", () -> Optional.of(portBase).filter(Probe::listens));
        launcher.process().destroy();
        assertThat(launcher.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anUpAfterAKilledLauncherStopsWhatItLeftAndStartsAgain() throws Exception {
        var killed = up();
        var orphans = killed.awaitReady();
        killed.process().destroyForcibly().waitFor();
        assertThat(orphans.parts())
                .filteredOn(part -> part.process().running().isPresent())
                .hasSize(4);

        var launcher = up();
        var stack = launcher.awaitReady();
        assertThat(orphans.parts()).allMatch(part -> part.process().running().isEmpty());
        assertThat(stack.parts()).allMatch(part -> part.process().running().isPresent());
        launcher.process().destroy();
        assertThat(launcher.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void namesTheTakenPortAndWhoIsExpectedThere() throws Exception {
        try (var taken = new ServerSocket(portBase + 3, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> inThisJvm().run(() -> {}))
                    .isInstanceOf(CannotContinue.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("command-service")
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void showsTheEndOfTheLogOfAPartThatDoesNotStartAndStopsTheOthers() throws Exception {
        var launcher = StackProcess.up(home, portBase, "dev.throughline.NoSuchService");
        assertThat(launcher.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("launcher.out"))
                .content()
                .contains("command-service ended before it was ready", "NoSuchService", "Stopped.");
        assertThat(Probe.listens(portBase)).isFalse();
    }

    private StackProcess up() throws IOException {
        return StackProcess.up(home, portBase, FakeService.class.getName());
    }

    private Launcher inThisJvm() {
        return new Launcher(home, Ports.from(portBase), NOTHING, System.out::println);
    }

    private static RunningPart part(RunningStack stack, String name) {
        return stack.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void kill(RunningPart part) {
        part.process().running().orElseThrow().destroyForcibly();
    }
}
