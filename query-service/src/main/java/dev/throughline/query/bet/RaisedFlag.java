package dev.throughline.query.bet;

import dev.throughline.query.bet.parts.Criterion;
import dev.throughline.query.bet.parts.Firing;
import dev.throughline.query.bet.parts.OpenReview;
import dev.throughline.query.bet.parts.Ownership;
import dev.throughline.query.picture.Flag;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.picture.StagePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a bet has a flag, and since when.
 *
 * @param criterion the kill criterion that raised it; none if none did
 * @param decideBy the day by which to decide; none if nothing waits for a decision
 */
record RaisedFlag(
        Flag flag,
        String why,
        Instant since,
        @Nullable String criterion,
        @Nullable LocalDate decideBy) {

    /** One for each reason of each flag of the bet. */
    static List<RaisedFlag> of(BetView bet, List<OpenReview> reviews) {
        return bet.flags().stream().flatMap(flag -> of(flag, bet, reviews)).toList();
    }

    private static Stream<RaisedFlag> of(Flag flag, BetView bet, List<OpenReview> reviews) {
        return switch (flag) {
            case IMPORTED ->
                Stream.of(new RaisedFlag(
                        flag,
                        "Some of its history predates the mechanisms: " + bet.importedReason(),
                        bet.proposedAt(),
                        null,
                        null));
            case OWNERLESS ->
                Stream.of(new RaisedFlag(flag, "It is committed, and nobody owns it.", ownerless(bet), null, null));
            case TRIPPED -> bet.criteria().stream().flatMap(RaisedFlag::fired);
            case REVIEW_DUE -> reviews.stream().map(RaisedFlag::due);
        };
    }

    /** Since the last owner left, or since it was committed if that was later. */
    private static Instant ownerless(BetView bet) {
        Stream<Instant> left = bet.formerOwners().stream().map(Ownership::until).flatMap(Stream::ofNullable);
        Stream<Instant> committed = bet.stages().stream()
                .filter(period -> period.stage() == Stage.COMMITTED)
                .map(StagePeriod::since);
        return Stream.concat(left, committed).max(Instant::compareTo).orElse(bet.proposedAt());
    }

    private static Stream<RaisedFlag> fired(Criterion criterion) {
        return criterion.firings().stream()
                .filter(firing -> firing.answeredBy() == null)
                .map(firing -> new RaisedFlag(
                        Flag.TRIPPED,
                        "The kill criterion " + criterion.criterion() + " fired: " + found(firing) + ".",
                        firing.at(),
                        criterion.criterion(),
                        firing.decisionDueBy()));
    }

    private static String found(Firing firing) {
        if (firing.missing()) {
            return "nothing was observed in time";
        }
        return firing.observed() == null ? "it was judged to be met" : "observed " + firing.observed();
    }

    private static RaisedFlag due(OpenReview review) {
        String why = switch (review.due()) {
            case CADENCE -> "The day of its planned review passed without a decision.";
            case OWNERLESS -> "Nobody has owned it for so long that it is to be decided about.";
        };
        return new RaisedFlag(Flag.REVIEW_DUE, why, review.at(), null, review.decisionDueBy());
    }
}
