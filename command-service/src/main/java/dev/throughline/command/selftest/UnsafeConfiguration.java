package dev.throughline.command.selftest;

import java.util.List;
import java.util.stream.Collectors;

/** The service would run, and lose or forge something: it does not start. */
public final class UnsafeConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsafeConfiguration(List<Promise> broken) {
        super("This service refuses to start, because it could not keep what it promises:\n"
                + broken.stream()
                        .map(promise -> "  - " + promise.name() + ": " + promise.text())
                        .collect(Collectors.joining("\n")));
    }
}
