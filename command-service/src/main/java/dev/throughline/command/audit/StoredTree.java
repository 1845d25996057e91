package dev.throughline.command.audit;

import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.tree.Subtrees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads complete subtrees from the database. Every eighth height is stored; each read fetches a tile, up to 256 neighbours,
 * so that a proof in a log of 16 million events needs three. For one thread and one question.
 */
final class StoredTree implements Subtrees {
    /** Only heights that are multiples of this are stored. */
    static final int STEP = 8;

    private static final int TILE = 1 << STEP;
    private static final int REMEMBERED = 256;

    private final JdbcClient jdbc;
    private final Map<Tile, List<Hash>> tiles = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, List<Hash>> eldest) {
            return size() > REMEMBERED;
        }
    };

    StoredTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Hash root(int height, long index) {
        return height % STEP == 0
                ? stored(height, index)
                : Hash.ofInterior(root(height - 1, 2 * index), root(height - 1, 2 * index + 1));
    }

    private Hash stored(int height, long index) {
        List<Hash> tile = tiles.computeIfAbsent(new Tile(height, index / TILE), this::read);
        int place = (int) (index % TILE);
        if (place >= tile.size()) {
            throw new IllegalArgumentException(
                    "expected the subtree of height " + height + " with index " + index + " to be complete");
        }
        return tile.get(place);
    }

    private List<Hash> read(Tile tile) {
        long first = tile.index() * TILE;
        String rows = tile.height() == 0
                ? "SELECT hash FROM audit_leaf WHERE leaf_index >= :first AND leaf_index < :end ORDER BY leaf_index"
                : """
                  SELECT hash FROM audit_node
                  WHERE height = :height AND node_index >= :first AND node_index < :end ORDER BY node_index""";
        return jdbc.sql(rows)
                .param("height", tile.height())
                .param("first", first)
                .param("end", first + TILE)
                .query((row, index) -> Hash.of(row.getBytes(1)))
                .list();
    }

    private record Tile(int height, long index) {}
}
