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
     * @param secrets the secret of each client
     */
    public static LoginServer start(LoginAddress address, Path keyFile, ClientSecrets secrets) throws IOException {
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
                "server.error.include-message",
                "never",
                "spring.main.lazy-initialization",
                true,
                "spring.jmx.enabled",
                false));
        application.addInitializers(context -> register((GenericApplicationContext) context, address, key, secrets));
        return new LoginServer(application.run());
    }

    private static void register(
            GenericApplicationContext context, LoginAddress address, RSAKey key, ClientSecrets secrets) {
        context.registerBean(LoginAddress.class, () -> address);
        context.registerBean(RSAKey.class, () -> key);
        context.registerBean(ClientSecrets.class, () -> secrets);
    }

    @Override
    public void close() {
        context.close();
    }
}
