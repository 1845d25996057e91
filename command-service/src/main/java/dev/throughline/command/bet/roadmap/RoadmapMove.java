package dev.throughline.command.bet.roadmap;

import dev.throughline.command.bet.command.RoadmapCommand.Days;
import dev.throughline.command.bet.command.RoadmapCommand.PlaceOnRoadmap;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.Slug;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.Citation;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.Window;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rule 9: a roadmap move carries a trigger, and the trigger cites what it names. */
public final class RoadmapMove {
    private static final int MOST_CITATIONS = 20;

    private RoadmapMove() {}

    public static Verdict<BetEvent> decide(PlaceOnRoadmap place, Known bet) {
        Checks checks = new Checks()
                .rule(
                        bet instanceof Open,
                        () -> Violation.state(
                                "bet.final",
                                "Expected a bet that is not over, but this one is; it has left the roadmap.",
                                "Propose a new bet that supersedes it."))
                .rule(
                        place.from() == null
                                || place.from() == bet.facts().place().horizon(),
                        () -> Violation.state(
                                "from.other",
                                "Expected the bet in " + place.from() + ", but it is in "
                                        + bet.facts().place().horizon() + ".",
                                "Read the roadmap again; leave out 'from' to move it from wherever it is."))
                .present("to", place.to())
                .present("trigger", place.trigger());
        windowIsSound(checks, place.window());
        triggerCitesWhatItNames(checks, place);
        return checks.then(() -> List.of(placed(place, bet)));
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

    private static void triggerCitesWhatItNames(Checks checks, PlaceOnRoadmap place) {
        Optional<Citation.Kind> named = Optional.ofNullable(place.trigger()).flatMap(RoadmapMove::namedBy);
        checks.rule(
                named.isEmpty()
                        || place.cites().stream().anyMatch(cited -> cited.kind().equals(named.get())),
                () -> Violation.state(
                        "trigger.citation-missing",
                        "Expected a move triggered by " + place.trigger() + " to cite a " + named.orElseThrow()
                                + ", but it cites none.",
                        "Add it to cites as {kind, id}, or name the trigger that it really was."));
        checks.rule(
                place.cites().size() <= MOST_CITATIONS
                        && place.cites().stream().allMatch(cited -> Slug.isSlug(cited.id())),
                () -> Violation.input(
                        "cites.malformed",
                        "Expected at most " + MOST_CITATIONS + " citations whose ids match " + Slug.PATTERN + ".",
                        "Cite what made the bet move, by id."));
    }

    private static Optional<Citation.Kind> namedBy(MoveTrigger trigger) {
        return switch (trigger) {
            case EVIDENCE -> Optional.of(Citation.Kind.EVIDENCE);
            case TRIPWIRE -> Optional.of(Citation.Kind.FIRING);
            case DEPENDENCY -> Optional.of(Citation.Kind.BET);
            case CAPACITY, EXECUTIVE, CUSTOMER_ESCALATION -> Optional.empty();
        };
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
