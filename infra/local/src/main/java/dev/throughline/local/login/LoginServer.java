package dev.throughline.local.login;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The login, inside this JVM. */
public final class LoginServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private LoginServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param pages where the pages are that people sign in to
     * @param secrets the secret of each client
     */
    public static LoginServer start(LoginAddress address, PagesAddress pages, Path keyFile, ClientSecrets secrets)
            throws IOException {
        var key = SigningKey.keptIn(keyFile);
        var application = new SpringApplication(LoginConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false); // The launcher stops its parts in its own order.
        application.setDefaultProperties(Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                address.port(),
                // Cookies know hosts and no ports: another name keeps the pages' session apart from this one.
                "server.servlet.session.cookie.name",
                "throughline-login",
                "server.error.include-message",
                "never",
                "spring.main.lazy-initialization",
                true,
                "spring.jmx.enabled",
                false));
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(LoginAddress.class, () -> address);
            beans.registerBean(PagesAddress.class, () -> pages);
            beans.registerBean(RSAKey.class, () -> key);
            beans.registerBean(ClientSecrets.class, () -> secrets);
        });
        return new LoginServer(application.run());
    }

    @Override
    public void close() {
        context.close();
    }
}
