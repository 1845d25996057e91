package dev.throughline.local.stack;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.Home;
import dev.throughline.local.stack.ServicePart.Service;
import java.io.IOException;

/** The database of the command service, as the service itself connects to it. */
public record CommandDatabase(String url, String role, String password) {

    public static CommandDatabase runningIn(Home home) throws CannotContinue, IOException {
        var ports = RunningStack.expectedIn(home).ports();
        var role = Service.COMMAND.role();
        return new CommandDatabase(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), Service.COMMAND.database()),
                role,
                Secrets.read(home).of(role));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url;
    }
}
