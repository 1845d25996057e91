package dev.throughline.local.stack;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.Home;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;

/**
 * Held by the one launcher of a data directory for as long as it lives; the operating system takes it back from the dead.
 * The file holds the launcher's pid for the script, which must not build under a running stack.
 */
public final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    public static StackLock take(Home home) throws IOException, CannotContinue {
        Files.createDirectories(home.data());
        var channel = FileChannel.open(home.file("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new CannotContinue(CannotContinue.WRONG_STATE, alreadyRuns(home));
        }
        channel.truncate(0);
        var pid = ProcessHandle.current().pid() + "\n";
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return new StackLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisJvm) {
            return false;
        }
    }

    private static String alreadyRuns(Home home) throws IOException {
        return RunningStack.lastIn(home)
                .map(stack -> """
                        The stack already runs: pid %d, since %s, data in %s, commands at %s.
                        ./throughline status shows its parts, ./throughline down stops it.""".formatted(
                                stack.launcher().pid(),
                                stack.since().truncatedTo(ChronoUnit.SECONDS),
                                home.data(),
                                stack.ports().commandUrl()))
                .orElse("Another command holds the stack in %s right now; try again in a moment."
                        .formatted(home.data()));
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
