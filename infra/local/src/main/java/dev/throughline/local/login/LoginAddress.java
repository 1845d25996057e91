package dev.throughline.local.login;

/** Where the login listens: always on 127.0.0.1. */
public record LoginAddress(int port) {

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }
}
