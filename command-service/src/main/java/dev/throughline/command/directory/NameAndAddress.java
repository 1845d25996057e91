package dev.throughline.command.directory;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a person.
 *
 * @param name at most 200 characters
 * @param email at most 254 characters; none if not said
 */
record NameAndAddress(@Nullable String name, @Nullable String email) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /** @throws Refusal with everything that is wrong with it */
    void check() {
        Checks checks = new Checks().text("name", name, LONGEST_NAME).optionalText("email", email, LONGEST_ADDRESS);
        checks.rule(
                email == null || ADDRESS.matcher(email).matches(),
                () -> Violation.input(
                        "email.malformed",
                        "Expected an address such as ada@example.org in 'email', but found another text.",
                        "Correct the address, or leave it out."));
        if (checks.then(List::of) instanceof Verdict.Refused<?> refused) {
            throw new Refusal(refused.violations());
        }
    }
}
