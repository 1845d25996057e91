package dev.throughline.command.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** What the owner of a database can do to history. Each says the first position that it touches. */
enum Tampering {
    BYTE_CHANGED {
        @Override
        long by(Forger forger, Random random, List<Long> positions) throws SQLException {
            long position = any(random, positions);
            forger.execute("ALTER TABLE event_log DROP CONSTRAINT event_log_stream_check");
            String column = List.of("payload", "context", "event_id", "type", "stream", "stream_type")
                    .get(random.nextInt(6));
            forger.execute(
                    "UPDATE event_log SET %1$s = left(%1$s, -2) || chr(ascii(right(left(%1$s, -1), 1)) # 1) || right(%1$s, 1) WHERE position = ?"
                            .formatted(column),
                    position);
            return position;
        }
    },
    TIME_CHANGED {
        @Override
        long by(Forger forger, Random random, List<Long> positions) throws SQLException {
            long position = any(random, positions);
            forger.execute(
                    "UPDATE event_log SET recorded_at = recorded_at + ? * interval '1 microsecond' WHERE position = ?",
                    1 + random.nextInt(1_000_000_000),
                    position);
            return position;
        }
    },
    REVISION_INVENTED {
        @Override
        long by(Forger forger, Random random, List<Long> positions) throws SQLException {
            long position = any(random, positions);
            forger.execute("UPDATE event_log SET payload_revision = '' WHERE position = ?", position);
            return position;
        }
    },
    SWAPPED {
        @Override
        long by(Forger forger, Random random, List<Long> positions) throws SQLException {
            long one = any(random, positions);
            long other = one;
            while (other == one) {
                other = any(random, positions);
            }
            swap(forger, one, other);
            return Math.min(one, other);
        }
    },
    DELETED {
        @Override
        long by(Forger forger, Random random, List<Long> positions) throws SQLException {
            long position = positions.get(random.nextInt(positions.size() - 1));
            forger.execute("DELETE FROM event_log WHERE position = ?", position);
            return position;
        }
    },
    NEWEST_DELETED {
        @Override
        long by(Forger forger, Random random, List<Long> positions) throws SQLException {
            long position = positions.get(positions.size() - 1 - random.nextInt(3));
            forger.execute("DELETE FROM event_log WHERE position >= ?", position);
            return position;
        }
    },
    INSERTED {
        @Override
        long by(Forger forger, Random random, List<Long> positions) throws SQLException {
            long position = 1;
            while (positions.contains(position)) {
                position++;
            }
            forger.execute("""
                    INSERT INTO event_log (position, event_id, stream, sequence, stream_type, recorded_at, type, payload, context)
                    VALUES (?, 'forged', 'bet/forged', 0, 'test', now(), 'bet.test.v1', '{}', '{}')""", position);
            return position;
        }
    },
    CHECKPOINT_DROPPED {
        @Override
        long by(Forger forger, Random random, List<Long> positions) throws SQLException {
            forger.execute("""
                    DELETE FROM audit_checkpoint WHERE tree_size =
                        (SELECT tree_size FROM audit_checkpoint ORDER BY tree_size
                         OFFSET floor(? * (SELECT count(*) FROM audit_checkpoint)) LIMIT 1)""", random.nextDouble());
            return positions.getLast();
        }
    };

    abstract long by(Forger forger, Random random, List<Long> positions) throws SQLException;

    /** Each gets the position of the other. */
    static void swap(Forger forger, long one, long other) throws SQLException {
        forger.execute("UPDATE event_log SET position = 0 WHERE position = ?", one);
        forger.execute("UPDATE event_log SET position = ? WHERE position = ?", one, other);
        forger.execute("UPDATE event_log SET position = ? WHERE position = 0", other);
    }

    private static long any(Random random, List<Long> positions) {
        return positions.get(random.nextInt(positions.size()));
    }
}
