package dev.throughline.query.platform.commands;

import dev.throughline.events.Slug;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.NothingThere;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command as a form sends it.
 *
 * @param path where the command service takes it, such as {@code /v1/bets}
 * @param body its fields; what was left empty is left out
 * @param key the form's own, so that a form that is sent twice is one command
 * @param version the version of the stream that it rests on; none if it holds for any
 * @param reason why, in the words of whoever sends it
 * @param dryRun whether only to ask what would stand against it
 */
public record Command(
        String path,
        Map<String, ?> body,
        String key,
        @Nullable Long version,
        @Nullable String reason,
        boolean dryRun) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    public Command {
        if (!KEY.matcher(key).matches()) {
            throw BadQuestion.parameter("key", "the one that the form came with");
        }
    }

    public static Command of(String path, Map<String, ?> body, @Nullable String key) {
        return new Command(path, body, key == null ? "" : key, null, null, false);
    }

    /** @throws NothingThere when no bet can be called so */
    public static Command about(String bet, String what, Map<String, ?> body, @Nullable String key) {
        if (!Slug.isSlug(bet)) {
            throw new NothingThere("bet");
        }
        return of("/v1/bets/" + bet + "/" + what, body, key);
    }

    /** For a form that nobody sent yet. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The same, but it records nothing. */
    public Command rehearsed() {
        return new Command(path, body, key, version, reason, true);
    }

    /** The same, refused if the stream has another version by now. */
    public Command restingOn(@Nullable Long other) {
        return new Command(path, body, key, other, reason, dryRun);
    }

    public Command because(@Nullable String other) {
        return new Command(path, body, key, version, other == null || other.isBlank() ? null : other, dryRun);
    }
}
