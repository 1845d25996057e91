package dev.throughline.command.review;

import dev.throughline.command.review.ReviewCommand.CloseReview;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.KnownMetric;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Sha256;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Period;
import dev.throughline.events.review.ReviewEvent;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The end of a review: once, when its week is over; from then on its deck can be made again to the byte. */
final class Closing {
    private static final int MOST_EXCEPTIONS = 100;
    private static final int MOST_FORMATS = 1000;

    /** What every reader of JSON can tell from its neighbours: 2^53 - 1. */
    private static final long MOST_POSITIONS = 9_007_199_254_740_991L;

    private Closing() {}

    static Needs needs(CloseReview close) {
        return Needs.reading(close.exceptions().stream()
                .limit(MOST_EXCEPTIONS)
                .map(StreamId::of)
                .collect(Collectors.toSet()));
    }

    static Verdict<ReviewEvent> decide(CloseReview close, ReviewState review, Period week, Circumstances now) {
        Checks checks = new Checks();
        Explanation.reviewRuns(checks, review);
        weekIsOver(checks, week, now);
        positive(checks, "logPosition", close.logPosition(), MOST_POSITIONS);
        positive(checks, "deckFormat", close.deckFormat(), MOST_FORMATS);
        hashIsSha256(checks, close.deckHash());
        checks.few("exceptions", close.exceptions(), MOST_EXCEPTIONS);
        close.exceptions().stream()
                .distinct()
                .limit(MOST_EXCEPTIONS)
                .forEach(metric -> KnownMetric.check(checks, metric, now));
        return checks.then(() -> List.of(new ReviewClosed(
                Required.field(close.logPosition(), "logPosition"),
                Required.field(close.deckFormat(), "deckFormat"),
                Required.field(close.deckHash(), "deckHash"),
                close.exceptions().stream().distinct().toList())));
    }

    private static void weekIsOver(Checks checks, Period week, Circumstances now) {
        checks.rule(
                now.day().isAfter(week.end()),
                () -> Violation.state(
                                "week.not-over",
                                "Expected a week that ended before " + now.day() + ", but " + week.label() + " ends on "
                                        + week.end() + ".",
                                "Close the review when its week is over.")
                        .with("end", week.end().toString())
                        .of(Rule.TWO_CLOCKS));
    }

    private static void positive(Checks checks, String field, @Nullable Number found, long most) {
        checks.present(field, found);
        checks.rule(
                found == null || (found.longValue() >= 1 && found.longValue() <= most),
                () -> Violation.input(
                        field + ".out-of-range",
                        "Expected " + field + " from 1 to " + most + ", but found " + found + ".",
                        "Send what the deck says about itself."));
    }

    private static void hashIsSha256(Checks checks, @Nullable String hash) {
        checks.present("deckHash", hash);
        checks.rule(
                hash == null || Sha256.isOne(hash),
                () -> Violation.input(
                        "deckHash.malformed",
                        "Expected a SHA-256 in 64 lower-case hexadecimal digits in 'deckHash', but found another text.",
                        "Send the hash of the canonical deck."));
    }
}
