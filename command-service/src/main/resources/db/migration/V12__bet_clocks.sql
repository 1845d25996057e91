-- When to look at a bet next, because something falls due by itself; kept by a follower of the log and the scheduler.
CREATE TABLE bet_clock (
    bet        text        PRIMARY KEY,
    -- '-infinity' when something changed that may have made something due; null when nothing will fall due by itself.
    look_at    timestamptz,
    -- The log position of the last event that may have changed what falls due; who looked writes only if it still stands.
    changed    bigint      NOT NULL,
    -- Somebody is looking, or looking failed and is tried again from then on.
    held_until timestamptz NOT NULL DEFAULT '-infinity',
    setbacks   int         NOT NULL DEFAULT 0
);
CREATE INDEX bet_clock_look_at ON bet_clock (look_at) WHERE look_at IS NOT NULL;

-- Which bets may have something due because of an event of a metric, a person or a portfolio's policy.
CREATE TABLE bet_watch (
    stream text NOT NULL,
    bet    text NOT NULL,
    PRIMARY KEY (stream, bet)
);
CREATE INDEX bet_watch_bet ON bet_watch (bet);

-- Imports under way, each with its last sign of life: while one is, the scheduler lets no time pass.
CREATE TABLE running_import (
    id      uuid        PRIMARY KEY,
    beat_at timestamptz NOT NULL DEFAULT now()
);
