-- Rule 10 compares each proposal with the killed bets of its portfolio; they are found by their kill.
CREATE INDEX killed_bets ON event_log (stream) WHERE type = 'bet.killed.v1';
