package dev.throughline.query.verification;

import dev.throughline.query.verification.Finding.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the rows of a table with those that folding gave, key by key and column by column. */
final class Comparison {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 100;
    private static final int LONGEST_VALUE = 80;

    private final JdbcClient db;
    private final String folded;
    private final String stored;
    private final String table;

    Comparison(JdbcClient db, String foldedSchema, String storedSchema, String table) {
        this.db = db;
        this.folded = foldedSchema + "." + table;
        this.stored = storedSchema + "." + table;
        this.table = table;
    }

    void run(Course course) {
        List<String> key = key();
        String columns = String.join(", ", key);
        List<Pair> differing = db.sql("""
                        SELECT to_json(f) AS folded, to_json(s) AS stored, count(*) OVER () AS of_all
                        FROM %s AS f FULL JOIN %s AS s USING (%s)
                        WHERE f IS DISTINCT FROM s ORDER BY %s LIMIT %d""".formatted(folded, stored, columns, columns, MOST))
                .query((row, n) -> new Pair(read(row.getString(1)), read(row.getString(2)), row.getLong(3)))
                .list();
        differing.forEach(pair -> tell(pair, key, course));
        differing.stream().findFirst().ifPresent(first -> course.more(first.ofAll() - differing.size()));
        course.done(db.sql("SELECT count(*) FROM " + stored).query(Long.class).single());
    }

    /** The columns of the primary key, in its order. */
    private List<String> key() {
        return db.sql("""
                        SELECT attname FROM pg_index, unnest(indkey) WITH ORDINALITY AS k (number, place), pg_attribute
                        WHERE indrelid = CAST(:table AS regclass) AND indisprimary
                          AND attrelid = indrelid AND attnum = k.number ORDER BY place""").param("table", stored).query(String.class).list();
    }

    private void tell(Pair pair, List<String> key, Course course) {
        JsonNode folded = pair.folded();
        JsonNode stored = pair.stored();
        JsonNode either = Objects.requireNonNull(stored == null ? folded : stored);
        String row = key.stream()
                .map(column -> column + "=" + either.path(column).asString())
                .collect(Collectors.joining(", "));
        if (stored == null) {
            course.found(
                    Kind.ROW_MISSING, stream(key, either), table, row, "The events give this row, and it is gone.");
        } else if (folded == null) {
            course.found(Kind.ROW_ADDED, stream(key, either), table, row, "No event gives this row.");
        } else {
            course.found(Kind.ROW_CHANGED, stream(key, either), table, row, differences(folded, stored));
        }
    }

    private static String differences(JsonNode folded, JsonNode stored) {
        return Stream.concat(folded.properties().stream(), stored.properties().stream())
                .map(Map.Entry::getKey)
                .distinct()
                .filter(column -> !folded.path(column).equals(stored.path(column)))
                .map(column -> column + " is " + shortened(stored.path(column)) + " where the events give "
                        + shortened(folded.path(column)))
                .collect(Collectors.joining("; ", "", "."));
    }

    /** Whose row it is, by the first column of its key, which is a stream or the id of a bet or a portfolio. */
    private static String stream(List<String> key, JsonNode row) {
        String first = key.getFirst();
        String value = row.path(first).asString();
        return first.equals("stream") ? value : first + "/" + value;
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private static @Nullable JsonNode read(@Nullable String json) {
        return json == null ? null : JSON.readTree(json);
    }

    private record Pair(@Nullable JsonNode folded, @Nullable JsonNode stored, long ofAll) {}
}
