package dev.throughline.query.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An entry as it is read.
 *
 * @param zone of its portfolio, in which its days are
 */
record Listed(RoadmapItem item, ZoneId zone) {
    LocalDate day(Instant asOf) {
        return LocalDate.ofInstant(asOf, zone);
    }
}
