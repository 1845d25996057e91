package dev.throughline.command.log;

import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The position rows. */
final class FollowerPositions {
    private final JdbcClient jdbc;

    FollowerPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a follower stands and where the log ends; lets a follower see cheaply, without a lock, that it is done. */
    Progress progress(String follower) {
        return jdbc.sql("""
                        SELECT coalesce((SELECT position FROM follower WHERE name = ?), 0),
                               coalesce((SELECT max(position) FROM event_log), 0)""")
                .param(follower)
                .query((row, index) -> new Progress(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** A follower not seen before starts at the beginning of the log. */
    void register(String follower) {
        jdbc.sql("INSERT INTO follower (name, position) VALUES (?, 0) ON CONFLICT DO NOTHING")
                .param(follower)
                .update();
    }

    /** The follower's position, held until the transaction ends; empty while another instance holds it. */
    OptionalLong lock(String follower) {
        return jdbc.sql("SELECT position FROM follower WHERE name = ? FOR UPDATE SKIP LOCKED")
                .param(follower)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** @throws CannotFollowException when the position is not where the turn began; nothing of the turn may commit then */
    void move(String follower, long from, long to) {
        int moved = jdbc.sql(
                        "UPDATE follower SET position = ?, moved_at = clock_timestamp() WHERE name = ? AND position = ?")
                .params(to, follower, from)
                .update();
        if (moved != 1) {
            throw new CannotFollowException(
                    "expected '" + follower + "' at position " + from + ", but somebody else moved it");
        }
    }

    record Progress(long position, long head) {
        boolean isCaughtUp() {
            return position >= head;
        }

        long lag() {
            return Math.max(0, head - position);
        }
    }
}
