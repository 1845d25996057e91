package dev.throughline.command.bet.basics;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Numbered;
import dev.throughline.command.rules.Violation;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ids that are unique in a bet: chosen by the client, else numbered. */
public final class Ids {
    private Ids() {}

    /** Nothing else of the bet has the id that the client chose. */
    public static <I> void isFree(Checks checks, String thing, @Nullable I chosen, Map<I, ?> taken) {
        checks.rule(
                chosen == null || !taken.containsKey(chosen),
                () -> Violation.state(
                                thing + ".exists",
                                "Expected an id that is free in this bet, but '" + chosen + "' is taken.",
                                "Choose another id, or leave it out to get one.")
                        .with(thing, String.valueOf(chosen)));
    }

    /** The client's id, else the next number that no client took: {@code assumption-3}. */
    public static <I> I chosenOrNext(@Nullable I chosen, String thing, Map<I, ?> taken, Function<String, I> id) {
        return Numbered.orChosen(chosen, thing, taken.size(), taken::containsKey, id);
    }
}
