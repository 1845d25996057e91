package dev.throughline.local.importing;

import java.io.IOException;

/** Fetches a bearer token that is valid now. */
@FunctionalInterface
public interface TokenSource {

    String token() throws IOException, InterruptedException;
}
