package dev.throughline.local;

import dev.throughline.command.audit.tree.VerifierKey;
import dev.throughline.command.audit.verify.Report;
import dev.throughline.command.audit.verify.Verification;
import dev.throughline.local.audit.AuditedDatabase;
import dev.throughline.local.audit.Brought;
import dev.throughline.local.audit.ReadModels;
import dev.throughline.local.audit.VerificationTold;
import dev.throughline.local.login.LoginAddress;
import dev.throughline.local.login.Persona;
import dev.throughline.local.login.Tokens;
import dev.throughline.local.stack.AuditKey;
import dev.throughline.local.stack.RunningStack;
import dev.throughline.local.stack.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Recomputes the audit log from the event store and holds it against every checkpoint; then holds the"
                        + " read models and the decks of closed weeks against the log.",
        footer = "Exit codes: 0 nothing was changed, 1 something was or it failed, 3 the stack does not run.")
final class VerifyCommand implements Callable<Integer> {

    private final Home home;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that was kept elsewhere, as a signed note or as JSON of /v1/audit/checkpoints;"
                    + " may be given again.")
    private List<Path> checkpoints = List.of();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "A public key to trust, as name+hash+key, or a file with one; may be given again. The local"
                    + " stack's own, if not said.")
    private List<String> keys = List.of();

    @Option(
            names = "--url",
            paramLabel = "JDBC",
            description = "Another database than the local stack's, as jdbc:postgresql://…; its password is taken from"
                    + " PGPASSWORD.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "ROLE", description = "Who to be there; any role that may read.")
    private @Nullable String user;

    @Option(names = "--log-only", description = "Only the log, not what was made of it; as with --url.")
    private boolean logOnly;

    VerifyCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws CannotContinue, IOException, InterruptedException {
        List<String> notes = Brought.checkpoints(checkpoints);
        List<VerifierKey> trusted =
                keys.isEmpty() && url == null ? List.of(AuditKey.publicHalf(home)) : Brought.keys(keys);
        var told = new VerificationTold(System.out, System.console() != null);
        try (Connection connection = AuditedDatabase.of(home, url, user).connect()) {
            told.begin(trusted, notes.size());
            Report report = new Verification(connection, trusted, notes, told::progress).run();
            connection.rollback();
            told.end(report);
            boolean whole = logOnly || url != null || readModels(told).areWhatTheLogGives(connection, report.events());
            return report.isClean() && whole ? 0 : CannotContinue.FAILED;
        } catch (SQLException failure) {
            throw new CannotContinue(
                    CannotContinue.FAILED,
                    "Expected the tables of the event store and its audit log, found: " + failure.getMessage());
        }
    }

    private ReadModels readModels(VerificationTold told) throws CannotContinue, IOException {
        var ports = RunningStack.expectedIn(home).ports();
        var tokens = new Tokens(new LoginAddress(ports.login()), Secrets.read(home)::of);
        return new ReadModels(ports.queryUrl(), () -> tokens.tokenOf(Persona.AUDITOR), System.out, told);
    }
}
