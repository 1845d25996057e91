-- Names and addresses of people, outside the log so that they can be erased; events know people by random ids alone.
-- Who was erased keeps a row without a name, so that their id is never given another one.
CREATE TABLE directory (
    person    text PRIMARY KEY CHECK (person ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
    name      text,
    email     text,
    erased_at timestamptz,
    CHECK ((name IS NULL) = (erased_at IS NOT NULL)),
    CHECK (email IS NULL OR erased_at IS NULL)
);
