-- The time bar counts decisions by week on every page: what it counts is read off this index alone, without the events.
CREATE INDEX event_record_decided_by_stream ON event_record (stream, effective_at) WHERE type = 'bet.decision-recorded.v1';
DROP INDEX event_record_decided;
