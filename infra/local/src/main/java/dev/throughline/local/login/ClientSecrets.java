package dev.throughline.local.login;

/** The secrets of the OAuth2 clients. */
@FunctionalInterface
public interface ClientSecrets {

    String of(String clientId);
}
