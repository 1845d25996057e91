-- The time bar of the pages shows when something was decided.
CREATE INDEX event_record_decided ON event_record (effective_at) WHERE type = 'bet.decision-recorded.v1';
