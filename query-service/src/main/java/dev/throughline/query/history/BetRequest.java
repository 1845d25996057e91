package dev.throughline.query.history;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;

/** Which bet is asked about, at which moment, and how new the answer must at least be. */
public record BetRequest(String id, MomentRequest at, VersionRequest version) {}
