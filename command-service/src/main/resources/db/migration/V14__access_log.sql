-- Who signed in, what was taken away and what was refused: apart from the events, and not for good (docs/adr/0018). The
-- service adds rows and reads them, and can neither change nor delete one; only the function below deletes, and only
-- what is older than 400 days.
CREATE TABLE access_log (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Chosen by who noticed it: what is told twice is one entry.
    entry     uuid        NOT NULL UNIQUE,
    logged_at timestamptz NOT NULL DEFAULT now(),
    at        timestamptz NOT NULL,
    service   text        NOT NULL CHECK (service IN ('COMMAND', 'QUERY')),
    kind      text        NOT NULL CHECK (kind IN ('REFUSED', 'EXPORTED', 'SIGNED_IN')),
    person    text        NOT NULL,
    roles     text[]      NOT NULL,
    what      text        NOT NULL,
    stream    text,
    -- Of the stream, or else of what was tried; none where an entry is about no portfolio or about all of them.
    portfolio text,
    codes     text[]      NOT NULL,
    dry_run   boolean     NOT NULL,
    -- SHA-256 of what tells one token from another, so that a sign-in is logged once, whichever instance sees it first.
    token     text        UNIQUE
);
CREATE INDEX access_log_at ON access_log (at);
CREATE INDEX access_log_person ON access_log (person, id);
CREATE INDEX access_log_logged_at ON access_log (logged_at);

CREATE FUNCTION prune_access_log() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path = ${flyway:defaultSchema}, pg_temp
AS $$
    WITH gone AS (DELETE FROM access_log WHERE logged_at < now() - interval '400 days' RETURNING 1)
    SELECT count(*) FROM gone
$$;
REVOKE EXECUTE ON FUNCTION prune_access_log() FROM PUBLIC;
