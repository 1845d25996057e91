package dev.throughline.command.rules;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ids for things of a stream that their senders leave to us: {@code assumption-3}. */
public final class Numbered {
    private Numbered() {}

    /** The client's id, else the next number that no client took. */
    public static <I> I orChosen(
            @Nullable I chosen, String thing, int before, Predicate<I> taken, Function<String, I> id) {
        return chosen != null ? chosen : next(thing, before, taken, id);
    }

    /** @param before how many things of this name the stream has */
    public static <I> I next(String thing, int before, Predicate<I> taken, Function<String, I> id) {
        return Stream.iterate(before + 1, number -> number + 1)
                .map(number -> id.apply(thing + "-" + number))
                .filter(Predicate.not(taken))
                .findFirst()
                .orElseThrow();
    }
}
