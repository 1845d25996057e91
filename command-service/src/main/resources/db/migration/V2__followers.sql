-- How far each follower of the log has come. The row is also its lock: who holds it takes the turn.
-- Positions move by compare-and-set in the transaction of the turn, and never backwards.
CREATE TABLE follower (
    name     text        PRIMARY KEY,
    position bigint      NOT NULL CHECK (position >= 0),
    moved_at timestamptz NOT NULL DEFAULT now()
);

-- The topic the relay fills, as it was when the relay first saw it. Keys map to partitions by the number of partitions,
-- so another number would scatter a stream; another id is another topic, which lacks what was sent before.
CREATE TABLE relay_topic (
    topic      text        PRIMARY KEY,
    topic_id   text        NOT NULL,
    partitions int         NOT NULL CHECK (partitions > 0),
    seen_at    timestamptz NOT NULL DEFAULT now()
);
