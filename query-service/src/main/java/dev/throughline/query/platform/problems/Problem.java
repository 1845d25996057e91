package dev.throughline.query.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Why a request was not answered, after RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a request was not answered, after RFC 9457.")
public record Problem(
        @Schema(description = "Always about:blank; 'code' tells problems apart.", example = "about:blank")
        String type,

        @Schema(description = "The HTTP status in words.", example = "Bad Request")
        String title,

        @Schema(description = "The HTTP status.", example = "400")
        int status,

        @Schema(description = "What went wrong, for programs.", example = "parameter.malformed")
        String code,

        @Schema(
                description = "What was expected, and what was found.",
                example = "Expected 'first' to be a whole number from 1 to 200.")
        String detail,

        @Schema(description = "What to do instead.", example = "Correct 'first' and ask again.") @Nullable
        String hint) {
    public static Problem of(HttpStatusCode status, String code, String detail, @Nullable String hint) {
        return new Problem("about:blank", Phrase.of(status), status.value(), code, detail, hint);
    }

    /** With the code and the hint that always go with the status. */
    public static Problem of(HttpStatusCode status, String detail) {
        return of(status, Phrase.code(status), detail, Phrase.hint(status));
    }

    /** A form that came without the token of an open session; nothing of it was read. */
    public static Problem sessionEnded() {
        String detail = "Expected the token of a session that is open, but that session has ended.";
        return of(HttpStatus.FORBIDDEN, ForPeople.SESSION_ENDED, detail, "Sign in and send it again.");
    }

    /** Somebody whom the login service did not vouch for. */
    public static Problem signInFailed() {
        String detail = "Expected the login service to vouch for somebody, but it did not.";
        return of(HttpStatus.UNAUTHORIZED, ForPeople.SIGN_IN_FAILED, detail, "Sign in again.");
    }

    /** A request that no handler took. */
    static Problem unsuitable(HttpStatusCode status) {
        String detail = "Expected a request that can be answered, but this one cannot: " + Phrase.of(status) + ".";
        return of(status, detail);
    }
}
