-- What was taken in from the log, and how far. Kept by the intake alone, in the transaction that writes the read models.

-- Every event, once. History, replay and repair read it.
CREATE TABLE event_record (
    position     bigint      PRIMARY KEY,
    event_id     uuid        NOT NULL,
    stream       text        NOT NULL,
    sequence     bigint      NOT NULL,
    type         text        NOT NULL,
    effective_at timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    context      text        NOT NULL,
    payload      text        NOT NULL,
    UNIQUE (stream, sequence)
);

-- The latest recording time in each block of 1,024 positions: with it, the last position recorded by a moment is found
-- without reading the log (recording times rise only roughly with positions).
CREATE TABLE log_block (
    block            bigint      PRIMARY KEY,
    last_recorded_at timestamptz NOT NULL
);

-- How far each partition was read. Moved by compare-and-set, so that a consumer that lost its partition rolls back.
-- `reached` is the highest log position seen there, of an event or a marker; the lowest over the partitions is the
-- watermark up to which the read models are complete.
CREATE TABLE intake_partition (
    topic       text   NOT NULL,
    topic_id    text   NOT NULL,
    partition   int    NOT NULL,
    next_offset bigint NOT NULL,
    reached     bigint NOT NULL,
    PRIMARY KEY (topic, partition)
);

CREATE TABLE stream_version (
    stream  text   PRIMARY KEY,
    version bigint NOT NULL
);

-- A stream whose next event is missing (LOSS) or cannot be applied (POISON). Its later events wait in the log.
-- `position` is where the failing event is, or the first place where the missing one may be. Written, like everything
-- about a stream, under the lock on its row in stream_version.
CREATE TABLE parked_stream (
    stream         text        PRIMARY KEY,
    cause          text        NOT NULL CHECK (cause IN ('LOSS', 'POISON')),
    needed_version bigint      NOT NULL,
    position       bigint      NOT NULL,
    parked_at      timestamptz NOT NULL
);

-- Events that could not be applied, for an operator to look at, retry, or skip with a reason.
CREATE TABLE dead_letter (
    stream      text        NOT NULL,
    sequence    bigint      NOT NULL,
    position    bigint      NOT NULL,
    event_id    uuid        NOT NULL,
    type        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    context     text        NOT NULL,
    payload     text        NOT NULL,
    failure     text        NOT NULL,
    failed_at   timestamptz NOT NULL,
    state       text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'RETRIED', 'SKIPPED')),
    settled_by  text,
    reason      text,
    PRIMARY KEY (stream, sequence)
);
CREATE INDEX ON dead_letter (state, position);
