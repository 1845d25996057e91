package dev.throughline.command.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every command by the name that import lines use, read off the sealed families of the kinds. */
public final class CommandCatalog {
    private final Map<String, Entry> byName;

    public CommandCatalog(List<Kind<?, ?, ?>> kinds) {
        this.byName = kinds.stream()
                .flatMap(CommandCatalog::entries)
                .collect(Collectors.toUnmodifiableMap(Entry::name, Function.identity()));
    }

    /** A command and the kind of stream it goes to. */
    public record Entry(Class<?> type, Kind<?, ?, ?> kind) {
        public String name() {
            return type.getSimpleName();
        }
    }

    public Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalArgumentException when the class is not a command */
    public Entry entryOf(Class<?> command) {
        return find(command.getSimpleName())
                .orElseThrow(() -> new IllegalArgumentException(command + " is not a command"));
    }

    /** All names, sorted. */
    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    private static Stream<Entry> entries(Kind<?, ?, ?> kind) {
        return records(kind.commands()).map(type -> new Entry(type, kind));
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Arrays.stream(family.getPermittedSubclasses()).flatMap(CommandCatalog::records);
    }
}
