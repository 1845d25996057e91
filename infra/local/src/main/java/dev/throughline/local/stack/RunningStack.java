package dev.throughline.local.stack;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.Home;
import dev.throughline.local.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What {@code stack.json} says: which processes belong to the stack, so that they are found again after the launcher died. */
public record RunningStack(ProcessMark launcher, Instant since, boolean ready, Ports ports, List<RunningPart> parts) {

    /** One part and its process. */
    public record RunningPart(String name, String address, ProcessMark process) {}

    private static final String FILE = "stack.json";

    /** What was written last, by a launcher that may be dead by now. */
    public static Optional<RunningStack> lastIn(Home home) throws IOException {
        try {
            return Optional.of(new JsonMapper().readValue(Files.readString(home.file(FILE)), RunningStack.class));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (JacksonException broken) {
            throw new IOException(
                    "Expected the running processes in %s, found something else; stop them by hand and delete it."
                            .formatted(home.file(FILE)),
                    broken);
        }
    }

    /** The stack whose launcher is alive. */
    public static RunningStack expectedIn(Home home) throws IOException, CannotContinue {
        return lastIn(home)
                .filter(stack -> stack.launcher().running().isPresent())
                .orElseThrow(() -> new CannotContinue(
                        CannotContinue.WRONG_STATE,
                        "Expected the stack to run, found that it does not; start it with ./throughline up."));
    }

    void writeTo(Home home) throws IOException {
        PrivateFile.write(home.file(FILE), new JsonMapper().writeValueAsString(this));
    }

    static void forget(Home home) throws IOException {
        Files.deleteIfExists(home.file(FILE));
    }
}
