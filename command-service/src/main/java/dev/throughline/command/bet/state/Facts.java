package dev.throughline.command.bet.state;

/** What the rules need to know of a bet, whatever its stage. */
public record Facts(
        Profile profile,
        Narrative narrative,
        SuccessMetrics metrics,
        Criteria criteria,
        Reviews reviews,
        Evidence evidence,
        Forecasts forecasts,
        Ownership ownership,
        Crew crew,
        Decisions decisions,
        Place place) {

    static Facts of(Profile profile) {
        return new Facts(
                profile,
                Narrative.NONE,
                SuccessMetrics.NONE,
                Criteria.NONE,
                Reviews.NONE,
                Evidence.NONE,
                Forecasts.NONE,
                Ownership.NONE,
                Crew.NONE,
                Decisions.NONE,
                Place.NONE);
    }

    /** Whether something fired or fell due that blocks and is undecided. */
    public boolean isBlocked() {
        return criteria.isTripped() || reviews.isBlocking();
    }

    public Facts with(Profile next) {
        return new Facts(
                next, narrative, metrics, criteria, reviews, evidence, forecasts, ownership, crew, decisions, place);
    }

    public Facts with(Narrative next) {
        return new Facts(
                profile, next, metrics, criteria, reviews, evidence, forecasts, ownership, crew, decisions, place);
    }

    public Facts with(SuccessMetrics next) {
        return new Facts(
                profile, narrative, next, criteria, reviews, evidence, forecasts, ownership, crew, decisions, place);
    }

    public Facts with(Criteria next) {
        return new Facts(
                profile, narrative, metrics, next, reviews, evidence, forecasts, ownership, crew, decisions, place);
    }

    public Facts with(Reviews next) {
        return new Facts(
                profile, narrative, metrics, criteria, next, evidence, forecasts, ownership, crew, decisions, place);
    }

    public Facts with(Evidence next) {
        return new Facts(
                profile, narrative, metrics, criteria, reviews, next, forecasts, ownership, crew, decisions, place);
    }

    public Facts with(Forecasts next) {
        return new Facts(
                profile, narrative, metrics, criteria, reviews, evidence, next, ownership, crew, decisions, place);
    }

    public Facts with(Ownership next) {
        return new Facts(
                profile, narrative, metrics, criteria, reviews, evidence, forecasts, next, crew, decisions, place);
    }

    public Facts with(Crew next) {
        return new Facts(
                profile, narrative, metrics, criteria, reviews, evidence, forecasts, ownership, next, decisions, place);
    }

    public Facts with(Decisions next) {
        return new Facts(
                profile, narrative, metrics, criteria, reviews, evidence, forecasts, ownership, crew, next, place);
    }

    public Facts with(Place next) {
        return new Facts(
                profile, narrative, metrics, criteria, reviews, evidence, forecasts, ownership, crew, decisions, next);
    }
}
