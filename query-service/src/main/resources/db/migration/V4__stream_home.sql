-- To which portfolio each stream belongs, so that the events of a portfolio are found without reading those of others.
-- People belong to none: they are lent.
CREATE TABLE stream_home (
    stream    text PRIMARY KEY,
    kind      text NOT NULL,
    portfolio text
);
CREATE INDEX stream_home_of ON stream_home (kind, portfolio);

INSERT INTO stream_home (stream, kind, portfolio)
SELECT stream, split_part(stream, '/', 1),
       CASE split_part(stream, '/', 1)
           WHEN 'portfolio' THEN split_part(stream, '/', 2)
           WHEN 'review' THEN regexp_replace(split_part(stream, '/', 2), '-[0-9]{4}-w[0-9]{2}$', '')
           WHEN 'person' THEN NULL
           ELSE CAST(payload AS json) ->> 'portfolio'
       END
  FROM event_record
 WHERE sequence = 1;

-- Weeks and fiscal years are fixed at the opening as well.
CREATE OR REPLACE VIEW portfolio_terms AS
SELECT portfolio, currency, zone, week_ending_day, fiscal_year_start
  FROM portfolio_row
 WHERE version = 1;
