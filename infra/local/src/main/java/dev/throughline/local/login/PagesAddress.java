package dev.throughline.local.login;

/** Where the pages are that people sign in to: always on 127.0.0.1. */
public record PagesAddress(int port) {

    /** The name of their OAuth2 client, and of its secret. */
    public static final String CLIENT = "throughline-pages";

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Where a browser returns with its code. */
    String afterSignIn() {
        return url() + "/login/oauth2/code/throughline";
    }

    String afterSignOut() {
        return url() + "/signed-out";
    }
}
