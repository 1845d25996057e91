-- What a bet's next picture needs to know of its last one: where a paused bet goes on, and what waits for a decision.
ALTER TABLE roadmap_row
    ADD COLUMN resumes_to        text,
    ADD COLUMN tripped           text[] NOT NULL DEFAULT '{}',
    ADD COLUMN reviews_due       text[] NOT NULL DEFAULT '{}',
    ADD COLUMN ownerless_reviews text[] NOT NULL DEFAULT '{}';
