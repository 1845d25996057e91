-- A review is called after its portfolio, whose id has up to 63 characters, and its week: retail-2026-w47.
ALTER TABLE event_log DROP CONSTRAINT event_log_stream_check;
ALTER TABLE event_log ADD CONSTRAINT event_log_stream_check CHECK (
    stream ~ '^((bet|person|portfolio|metric)/[a-z0-9][a-z0-9-]{1,62}|review/[a-z0-9][a-z0-9-]{1,71})$');
