package dev.throughline.query.history;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;

/** Which bet is asked about, at which moment, and how new the answer must at least be. */
public record BetRequest(String id, MomentRequest at, VersionRequest version) {

    /** However new the answer is. */
    public static BetRequest at(String id, MomentRequest at) {
        return new BetRequest(id, at, new VersionRequest(null));
    }

    /** As of now. */
    public static BetRequest now(String id) {
        return at(id, new MomentRequest(null, null, null));
    }
}
