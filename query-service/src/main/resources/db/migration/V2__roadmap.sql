-- The roadmap over both clocks: one row per bet and version, right from its own event until the next one.
--
-- Within a stream the effective time never falls as the sequence rises, and the log position rises with it. What was
-- true at :as_of and known at :position is therefore a prefix of the stream, and the version that ends that prefix is
-- the one row of the bet with
--
--     effective_from <= :as_of AND position_from <= :position AND (effective_to > :as_of OR position_to > :position)
--
-- which is the union of two lookups in one index:
--
--     during @> :as_of AND position_from <= :position     OR     known @> :position AND effective_from <= :as_of

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE roadmap_row (
    bet                   text          NOT NULL,
    version               bigint        NOT NULL,
    portfolio             text          NOT NULL,
    title                 text          NOT NULL,
    benefit               text          NOT NULL,
    objective             text,
    innovation_type       text          NOT NULL,
    door                  text          NOT NULL,
    critical              boolean       NOT NULL,
    origin                text          NOT NULL,
    proposed_at           timestamptz   NOT NULL,
    stage                 text          NOT NULL,
    horizon               text          NOT NULL,
    window_start          date,
    window_target         date,
    owner                 text,
    single_threaded       boolean       NOT NULL,
    decision              text,
    decision_outcome      text,
    decided_on            date,
    decision_effective_at timestamptz,
    budget_cap            numeric(15, 2),
    next_review_by        date,
    spent                 numeric(18, 2) NOT NULL,
    imported              boolean       NOT NULL,
    flags                 text[]        NOT NULL,
    effective_from        timestamptz   NOT NULL,
    effective_to          timestamptz   NOT NULL,
    position_from         bigint        NOT NULL,
    position_to           bigint        NOT NULL,
    during                tstzrange     NOT NULL GENERATED ALWAYS AS (tstzrange(effective_from, effective_to)) STORED,
    known                 int8range     NOT NULL GENERATED ALWAYS AS (int8range(position_from, position_to)) STORED,
    PRIMARY KEY (bet, version)
);

CREATE INDEX roadmap_row_during ON roadmap_row USING gist (portfolio, during);
CREATE INDEX roadmap_row_known ON roadmap_row USING gist (portfolio, known);

-- The version that the next event replaces.
CREATE UNIQUE INDEX roadmap_row_last ON roadmap_row (bet) WHERE position_to = 9223372036854775807;

-- A portfolio over both clocks, in the same way; few and small, so without an index over the ranges.
CREATE TABLE portfolio_row (
    portfolio         text        NOT NULL,
    version           bigint      NOT NULL,
    name              text        NOT NULL,
    currency          text        NOT NULL,
    zone              text        NOT NULL,
    fiscal_year_start text        NOT NULL,
    week_ending_day   text        NOT NULL,
    policy_version    int,
    policy            text,
    opened_at         timestamptz NOT NULL,
    effective_from    timestamptz NOT NULL,
    effective_to      timestamptz NOT NULL,
    position_from     bigint      NOT NULL,
    position_to       bigint      NOT NULL,
    PRIMARY KEY (portfolio, version)
);

-- In which currency its money and in which zone its days are. Both are fixed when a portfolio is opened, so they need no
-- clock; a view of any feature may join them.
CREATE VIEW portfolio_terms AS
SELECT portfolio, currency, zone
  FROM portfolio_row
 WHERE version = 1;
