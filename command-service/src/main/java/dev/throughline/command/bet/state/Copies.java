package dev.throughline.command.bet.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Unchangeable copies with one thing more or other, in the order in which things came. */
final class Copies {
    private Copies() {}

    static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    /** Only what is there changes. */
    static <K, V> Map<K, V> change(Map<K, V> map, K key, UnaryOperator<V> change) {
        V value = map.get(key);
        return value == null ? map : with(map, key, change.apply(value));
    }
}
