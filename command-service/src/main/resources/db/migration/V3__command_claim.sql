-- One row per accepted command, inserted first in the transaction that records its events.
-- request_hash tells the same command sent again from another one under the same id.
CREATE TABLE command_claim (
    command_id   text        PRIMARY KEY CHECK (length(command_id) BETWEEN 1 AND 200),
    request_hash text        NOT NULL,
    stream       text        NOT NULL,
    claimed_at   timestamptz NOT NULL DEFAULT now()
);
