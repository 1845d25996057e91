package dev.throughline.command.dispatch;

import dev.throughline.command.rules.History;
import dev.throughline.events.StreamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of streams, by the name that stream ids start with. */
final class Kinds {
    private final Map<String, Kind<?, ?, ?>> byName;

    Kinds(List<Kind<?, ?, ?>> kinds) {
        this.byName = kinds.stream().collect(Collectors.toUnmodifiableMap(Kind::name, Function.identity()));
    }

    /** A stream as its events have made it, with the kind whose rules made it. */
    record Known<C, S, E>(StreamId stream, Kind<C, S, E> kind, History<S> history) {}

    Known<?, ?, ?> read(StreamId stream, Streams streams) {
        return read(stream, of(stream), streams);
    }

    /** What others may know of these streams; nothing of those that have not begun. */
    static Map<StreamId, Object> facts(Set<StreamId> streams, Function<StreamId, Known<?, ?, ?>> known) {
        Map<StreamId, Object> facts = new HashMap<>();
        streams.forEach(stream -> {
            Object found = facts(known.apply(stream));
            if (found != null) {
                facts.put(stream, found);
            }
        });
        return facts;
    }

    private static <S> @Nullable Object facts(Known<?, S, ?> of) {
        return of.kind().decider().facts(of.stream(), of.history().state());
    }

    /** @param stream its name in the event store */
    Kind<?, ?, ?> of(String stream) {
        return of(new StreamId(stream));
    }

    private Kind<?, ?, ?> of(StreamId stream) {
        return Objects.requireNonNull(byName.get(stream.kind()), () -> "no kind of stream is called " + stream.kind());
    }

    private static <C, S, E> Known<C, S, E> read(StreamId stream, Kind<C, S, E> kind, Streams streams) {
        return new Known<>(stream, kind, streams.read(stream, kind.decider()));
    }
}
