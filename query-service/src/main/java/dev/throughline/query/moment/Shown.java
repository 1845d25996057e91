package dev.throughline.query.moment;

import java.time.Instant;

/** What every answer says of the moment that it shows. */
public interface Shown {
    Instant asOf();

    Instant knownAt();

    long position();

    Freshness freshness();
}
