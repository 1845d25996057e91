package dev.throughline.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The write side: records what happens to a bet and refuses what the mechanisms forbid. */
@SpringBootApplication
public class CommandService {
    /** Without it Axon asks a server of its vendor for updates; it is read before any bean exists. */
    static final String NO_UPDATE_CHECK = "axoniq.update-checker.disabled";

    public static void main(String[] args) {
        System.setProperty(NO_UPDATE_CHECK, "true");
        SpringApplication.run(CommandService.class, args);
    }
}
