package dev.throughline.query.bet;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;

/** Which bet is asked about, at which moment, and how new the answer must at least be. */
record BetRequest(String id, MomentRequest at, VersionRequest version) {}
