package dev.throughline.query.paging;

import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.Moments;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Fixes stretch and moment of a list; a cursor brings the moment of its first page, whatever the request says. */
@Component
public class Listings {
    private final Moments moments;

    Listings(Moments moments) {
        this.moments = moments;
    }

    public Listing fix(String list, PageRequest page, MomentRequest at, Supplier<ZoneId> zone) {
        Span span = Span.of(page, list);
        Moment moment = span.start()
                .map(cursor -> moments.again(cursor.asOf(), cursor.knownAt(), cursor.position()))
                .orElseGet(() -> moments.fix(at, zone));
        return new Listing(list, span, moment);
    }
}
