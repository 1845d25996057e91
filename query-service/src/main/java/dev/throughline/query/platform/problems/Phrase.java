package dev.throughline.query.platform.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A status in words, for people ({@code Forbidden}) and for programs ({@code role.missing}). */
final class Phrase {
    private Phrase() {}

    static String of(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "Status " + status.value() : known.getReasonPhrase();
    }

    static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "token.invalid";
            case 403 -> "role.missing";
            case 413 -> "body.too-large";
            default -> "request.unsuitable";
        };
    }

    static @Nullable String hint(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "Send a valid token as 'Authorization: Bearer …'.";
            case 403 -> "Ask for a role that may read here.";
            case 404 -> "Check the path; /v3/api-docs lists what there is.";
            case 405 -> "Views are read with GET, GraphQL is asked with POST.";
            case 406 -> "Accept application/json.";
            case 413 -> "Send a smaller body.";
            case 415 -> "Send application/json.";
            default -> null;
        };
    }
}
