package dev.throughline.local;

import dev.throughline.embedded.DirectoryTree;
import dev.throughline.local.stack.Orphans;
import dev.throughline.local.stack.StackLock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Deletes everything the local stack keeps. Refuses while it runs.",
        footer = "Exit codes: 0 deleted, 1 not confirmed, 3 the stack runs.")
final class ResetCommand implements Callable<Integer> {

    private final Home home;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ResetCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws CannotContinue, IOException, InterruptedException {
        if (!Files.isDirectory(home.data())) {
            System.out.println("There is nothing in " + home.data() + ".");
            return 0;
        }
        try (var lock = StackLock.take(home)) {
            if (!yes && !confirmed()) {
                throw new CannotContinue(
                        CannotContinue.FAILED, "Kept everything; ./throughline reset --yes does not ask.");
            }
            Orphans.stop(home, System.out::println);
            DirectoryTree.delete(home.data());
        }
        System.out.println("Deleted " + home.data() + ".");
        return 0;
    }

    private boolean confirmed() {
        var console = System.console();
        return console != null && "yes".equals(console.readLine("Delete everything in %s? Type yes: ", home.data()));
    }
}
