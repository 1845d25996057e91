package dev.throughline.command.directory;

import dev.throughline.events.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person as the directory knows them.
 *
 * @param name what people call them; {@value #FORMER} once they were erased
 * @param email where to write to them; none if unknown or erased
 * @param erased whether name and address were erased, for good
 */
record Colleague(PersonId person, String name, @Nullable String email, boolean erased) {
    static final String FORMER = "a former colleague";

    static Colleague of(String person, @Nullable String name, @Nullable String email) {
        return name == null
                ? new Colleague(new PersonId(person), FORMER, null, true)
                : new Colleague(new PersonId(person), name, email, false);
    }
}
