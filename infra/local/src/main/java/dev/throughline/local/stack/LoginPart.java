package dev.throughline.local.stack;

import dev.throughline.local.Home;
import dev.throughline.local.login.LoginAddress;
import dev.throughline.local.login.LoginServer;
import dev.throughline.local.login.PagesAddress;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The login, inside the launcher. */
final class LoginPart implements Part {

    private final Home home;
    private final LoginAddress login;
    private final PagesAddress pages;
    private final Secrets secrets;
    private volatile @Nullable LoginServer server;

    LoginPart(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.login = new LoginAddress(ports.login());
        this.pages = new PagesAddress(ports.query());
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public String address() {
        return login.issuer();
    }

    @Override
    public void start() throws IOException {
        server = LoginServer.start(login, pages, home.file("login-key.json"), secrets::of);
    }

    @Override
    public boolean isReady() {
        return Probe.answers(address() + "/oauth2/jwks");
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(server).map(running -> ProcessHandle.current());
    }

    @Override
    public void stop() {
        var running = server;
        if (running != null) {
            running.close();
        }
    }
}
