package dev.throughline.command.bet.roadmap;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.RoadmapCommand.Days;
import dev.throughline.command.bet.command.RoadmapCommand.PlaceOnRoadmap;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Criteria;
import dev.throughline.command.bet.state.Facts;
import dev.throughline.command.bet.state.Reviews;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.Window;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rule 9: a roadmap move carries a trigger, and the trigger cites what it names. */
public final class RoadmapMove {
    private RoadmapMove() {}

    public static Verdict<BetEvent> decide(PlaceOnRoadmap place, Known bet, Circumstances now) {
        Checks checks = new Checks(now.waiver()).present("to", place.to()).present("trigger", place.trigger());
        Stages.isOpen(checks, bet);
        itIsWhereTheySay(checks, place, bet);
        windowIsSound(checks, place.window());
        Citations.check(checks, place, bet, now);
        whatIsTrippedIsNotPromoted(checks, place, bet.facts());
        return checks.then(() -> List.of(placed(place, bet)));
    }

    private static void itIsWhereTheySay(Checks checks, PlaceOnRoadmap place, Known bet) {
        Horizon horizon = bet.facts().place().horizon();
        checks.rule(
                place.from() == null || place.from() == horizon,
                () -> Violation.state(
                        "from.other",
                        "Expected the bet in " + place.from() + ", but it is in " + horizon + ".",
                        "Read the roadmap again; leave out 'from' to move it from wherever it is."));
    }

    private static void windowIsSound(Checks checks, @Nullable Days window) {
        if (window == null) {
            return;
        }
        checks.date("window.start", window.start()).date("window.target", window.target());
        checks.rule(
                window.start() == null
                        || window.target() == null
                        || !window.target().isBefore(window.start()),
                () -> Violation.input(
                        "window.reversed",
                        "Expected a target on or after the start, but found " + window.start() + " to "
                                + window.target() + ".",
                        "Swap them."));
    }

    /** Rule 5: what fired is decided about before the bet comes nearer. */
    private static void whatIsTrippedIsNotPromoted(Checks checks, PlaceOnRoadmap place, Facts bet) {
        checks.rule(
                place.to() == null
                        || nearness(place.to()) <= nearness(bet.place().horizon())
                        || !bet.isBlocked(),
                () -> Violation.state(
                                "tripwire.undecided",
                                "Expected a bet without an undecided firing to be promoted on the roadmap, but "
                                        + undecided(bet) + " is undecided.",
                                "Decide about it, and name it in the decision's answers.")
                        .with("undecided", undecided(bet))
                        .of(Rule.TRIPWIRES));
    }

    private static int nearness(Horizon horizon) {
        return switch (horizon) {
            case UNPLACED -> 0;
            case LATER -> 1;
            case NEXT -> 2;
            case NOW -> 3;
        };
    }

    private static String undecided(Facts bet) {
        return Stream.concat(
                        bet.criteria().undecided().map(Criteria.Firing::id),
                        bet.reviews()
                                .undecided()
                                .filter(review -> review.why() == DueReview.OWNERLESS)
                                .map(Reviews.Due::id))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static RoadmapPlaced placed(PlaceOnRoadmap place, Known bet) {
        Days window = place.window();
        return new RoadmapPlaced(
                bet.facts().place().horizon(),
                Required.field(place.to(), "to"),
                window == null
                        ? null
                        : new Window(
                                Required.field(window.start(), "window.start"),
                                Required.field(window.target(), "window.target")),
                Required.field(place.trigger(), "trigger"),
                place.cites());
    }
}
