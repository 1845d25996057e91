package dev.throughline.command.dispatch;

import dev.throughline.command.rules.History;
import dev.throughline.events.StreamId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    private Kind<?, ?, ?> of(StreamId stream) {
        return Objects.requireNonNull(byName.get(stream.kind()), () -> "no kind of stream is called " + stream.kind());
    }

    private static <C, S, E> Known<C, S, E> read(StreamId stream, Kind<C, S, E> kind, Streams streams) {
        return new Known<>(stream, kind, streams.read(stream, kind.decider()));
    }
}
