package dev.throughline.query.roadmap.diff;

import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.Moments;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.security.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what moved on the roadmap between two moments; the events up to the later one hold both. */
@Component
class DiffViews {
    private static final Duration USUAL = Duration.ofDays(7);

    private final Scopes scopes;
    private final Moments moments;
    private final Histories histories;

    DiffViews(Scopes scopes, Moments moments, Histories histories) {
        this.scopes = scopes;
        this.moments = moments;
        this.histories = histories;
    }

    Answer<RoadmapDiff> diff(@Nullable List<String> portfolios, SinceRequest since, MomentRequest at, Caller caller) {
        Scope scope = scopes.fix(portfolios, at, caller);
        Moment from = earlier(since, scope);
        return Answer.at(scope.moment(), RoadmapDiff.of(histories.bets(scope), DiffMoment.of(from)));
    }

    private Moment earlier(SinceRequest since, Scope scope) {
        Moment later = scope.moment();
        if (since.isEmpty()) {
            return moments.again(before(later.asOf()), later.knownAt(), later.position());
        }
        Moment from = moments.fixEarlier(
                new MomentRequest(since.fromAsOf(), since.fromKnownAt(), since.fromPosition()),
                later,
                () -> scope.calendar().zone());
        if (from.asOf().isAfter(later.asOf()) || from.position() > later.position()) {
            throw new BadQuestion(
                    "moment.reversed",
                    "Expected the earlier moment not after the later one on either clock.",
                    "Swap the two moments, or give 'fromPosition' a log position of at most 'position'.");
        }
        return from;
    }

    /** There is nothing before the first day that can be asked about. */
    private static Instant before(Instant later) {
        Instant usual = later.minus(USUAL);
        return usual.isBefore(Instant.EPOCH) ? Instant.EPOCH : usual;
    }
}
