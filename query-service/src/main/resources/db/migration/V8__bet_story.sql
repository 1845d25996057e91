-- What each bet was about in words, and what it taught when it was killed, so that killed bets are found by their text.
--
-- A bet's words never change: they come with its proposal, its learnings with its end, and both are final. So one row per
-- bet is enough to be asked as of any moment: it is shown where its events were true and known.

CREATE TABLE bet_story (
    bet               text        PRIMARY KEY,
    portfolio         text        NOT NULL,
    title             text        NOT NULL,
    customer          text        NOT NULL,
    problem           text        NOT NULL,
    benefit           text        NOT NULL,
    supersedes        text,
    proposed_at       timestamptz NOT NULL,
    proposed_position bigint      NOT NULL,
    learnings         text,
    killed_at         timestamptz,
    killed_position   bigint,
    -- Words as they are written: nobody says in which language a bet is, and stems of a wrong one find the wrong bets.
    -- In lower case by the locale of the database: the parser of text search may know the letters of ASCII alone.
    words             tsvector    NOT NULL GENERATED ALWAYS AS (
        to_tsvector('simple', lower(title || ' ' || customer || ' ' || problem || ' ' || benefit || ' '
                                    || coalesce(learnings, '')))) STORED
);

-- The graveyard is a small part of all bets.
CREATE INDEX bet_story_killed ON bet_story (portfolio, killed_at) WHERE killed_at IS NOT NULL;
CREATE INDEX bet_story_words ON bet_story USING gin (words) WHERE killed_at IS NOT NULL;
CREATE INDEX bet_story_supersedes ON bet_story (supersedes) WHERE supersedes IS NOT NULL;

INSERT INTO bet_story (bet, portfolio, title, customer, problem, benefit, supersedes, proposed_at, proposed_position)
SELECT split_part(stream, '/', 2), said ->> 'portfolio', said ->> 'title', said ->> 'customer', said ->> 'problem',
       said ->> 'benefit', said ->> 'supersedes', effective_at, position
  FROM (SELECT stream, CAST(payload AS json) AS said, effective_at, position
          FROM event_record
         WHERE type = 'bet.proposed.v1') AS proposed;

UPDATE bet_story
   SET learnings = CAST(payload AS json) ->> 'learnings', killed_at = effective_at, killed_position = position
  FROM event_record
 WHERE stream = 'bet/' || bet AND type = 'bet.killed.v1';
