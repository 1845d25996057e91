package dev.throughline.query.moment;

import static java.util.Objects.requireNonNullElse;

import dev.throughline.query.intake.Freshness;
import dev.throughline.query.intake.Watermark;
import dev.throughline.query.platform.questions.BadQuestion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Fixes the moment of a question, so that its answer can be asked for again and is the same. */
@Component
public class Moments {
    private static final Names USUAL = new Names("asOf", "knownAt", "position");
    private static final Names EARLIER = new Names("fromAsOf", "fromKnownAt", "fromPosition");

    private final Watermark watermark;
    private final Clock clock;

    Moments(Watermark watermark, Clock clock) {
        this.watermark = watermark;
        this.clock = clock;
    }

    /**
     * The moment that a request means.
     *
     * @param zone in which a bare date ends; asked only if there is one
     * @throws BadQuestion when a part cannot be read, contradicts another, or lies ahead of the log
     */
    public Moment fix(MomentRequest request, Supplier<ZoneId> zone) {
        Freshness now = watermark.freshness();
        Known known = known(request, USUAL, zone, now);
        Instant asOf = request.asOf() == null ? latest(known) : PointInTime.read("asOf", request.asOf(), zone);
        return new Moment(asOf, known.at(), known.position(), dev.throughline.query.moment.Freshness.of(now));
    }

    /**
     * The earlier of two moments, asked for as {@code fromAsOf}, {@code fromKnownAt} and {@code fromPosition}; what is left
     * out is as at the later one.
     */
    public Moment fixEarlier(MomentRequest request, Moment later, Supplier<ZoneId> zone) {
        Freshness now = watermark.freshness();
        boolean same = request.knownAt() == null && request.position() == null;
        Known known = same ? new Known(later.knownAt(), later.position()) : known(request, EARLIER, zone, now);
        Instant asOf = request.asOf() == null ? later.asOf() : PointInTime.read(EARLIER.asOf(), request.asOf(), zone);
        return new Moment(asOf, known.at(), known.position(), dev.throughline.query.moment.Freshness.of(now));
    }

    /** The moment of an earlier answer; it comes back from outside, so it is checked as if it were new. */
    public Moment again(Instant asOf, Instant knownAt, long position) {
        Freshness now = watermark.freshness();
        return new Moment(
                PointInTime.check("asOf", asOf),
                knownAt,
                reached(USUAL.position(), position, now),
                dev.throughline.query.moment.Freshness.of(now));
    }

    private Known known(MomentRequest request, Names names, Supplier<ZoneId> zone, Freshness now) {
        Long position = request.position();
        if (request.knownAt() == null) {
            return position == null
                    ? new Known(requireNonNullElse(now.recordedAt(), Instant.EPOCH), now.position())
                    : new Known(watermark.recordedBy(position), reached(names.position(), position, now));
        }
        if (position != null) {
            throw new BadQuestion(
                    "parameter.malformed",
                    "Expected '" + names.knownAt() + "' or '" + names.position() + "', but found both.",
                    "Leave one of them out.");
        }
        Instant at = PointInTime.read(names.knownAt(), request.knownAt(), zone);
        return new Known(at, watermark.resolve(at));
    }

    private static long reached(String name, long position, Freshness now) {
        if (position < 0 || position > now.position()) {
            throw new BadQuestion(
                    "position.ahead",
                    "Expected '" + name + "' to be a log position that the views have reached.",
                    "Ask with a position that an answer gave, or leave it out.");
        }
        return position;
    }

    /** Clocks of two machines differ: now is never before what is already recorded, or it would hide. */
    private Instant latest(Known known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return known.at().isAfter(now) ? known.at() : now;
    }

    /** What the parts of a moment are called where it is asked for. */
    private record Names(String asOf, String knownAt, String position) {}

    private record Known(Instant at, long position) {}
}
