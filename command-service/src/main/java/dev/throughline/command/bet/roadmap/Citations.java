package dev.throughline.command.bet.roadmap;

import dev.throughline.command.bet.command.RoadmapCommand.PlaceOnRoadmap;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Facts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.BetId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.FiringId;
import dev.throughline.events.Slug;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.Citation;
import dev.throughline.events.bet.MoveTrigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rule 9, second half: the trigger of a move cites what it names, and what is cited exists. */
final class Citations {
    private static final int MOST = 20;

    private Citations() {}

    /** The bets that are cited. */
    static Needs needs(PlaceOnRoadmap place) {
        return Needs.reading(place.cites().stream()
                .filter(cited -> cited.kind() == Citation.Kind.BET && Slug.isSlug(cited.id()))
                .limit(MOST)
                .map(cited -> StreamId.of(new BetId(cited.id())))
                .collect(Collectors.toUnmodifiableSet()));
    }

    static void check(Checks checks, PlaceOnRoadmap place, Known bet, Circumstances now) {
        triggerCitesWhatItNames(checks, place);
        citationsAreIds(checks, place);
        whatIsCitedExists(checks, place, bet.facts(), now);
    }

    private static void triggerCitesWhatItNames(Checks checks, PlaceOnRoadmap place) {
        Optional<Citation.Kind> named = Optional.ofNullable(place.trigger()).flatMap(Citations::namedBy);
        checks.rule(
                named.isEmpty()
                        || place.cites().stream().anyMatch(cited -> cited.kind().equals(named.get())),
                () -> Violation.state(
                                "trigger.citation-missing",
                                "Expected a move triggered by " + place.trigger() + " to cite a " + named.orElseThrow()
                                        + ", but it cites none.",
                                "Add it to cites as {kind, id}, or name the trigger that it really was.")
                        .of(Rule.ROADMAP));
    }

    private static void citationsAreIds(Checks checks, PlaceOnRoadmap place) {
        checks.rule(
                place.cites().size() <= MOST && place.cites().stream().allMatch(cited -> Slug.isSlug(cited.id())),
                () -> Violation.input(
                        "cites.malformed",
                        "Expected at most " + MOST + " citations whose ids match " + Slug.PATTERN + ".",
                        "Cite what made the bet move, by id."));
    }

    private static void whatIsCitedExists(Checks checks, PlaceOnRoadmap place, Facts bet, Circumstances now) {
        List<String> unknown = place.cites().stream()
                .filter(cited -> Slug.isSlug(cited.id()) && !exists(cited, bet, now))
                .limit(MOST)
                .map(cited -> cited.kind() + " " + cited.id())
                .toList();
        checks.rule(
                unknown.isEmpty(),
                () -> Violation.state(
                                "cites.unknown",
                                "Expected citations of evidence and firings of this bet and of bets that you may see,"
                                        + " but found none of: " + String.join(", ", unknown) + ".",
                                "Correct the ids, or record first what made the bet move.")
                        .with("found", String.join(", ", unknown))
                        .of(Rule.ROADMAP));
    }

    private static boolean exists(Citation cited, Facts bet, Circumstances now) {
        return switch (cited.kind()) {
            case EVIDENCE -> bet.evidence().pieces().containsKey(new EvidenceId(cited.id()));
            case FIRING ->
                bet.criteria().firings().containsKey(new FiringId(cited.id()))
                        || bet.reviews().due().containsKey(new FiringId(cited.id()));
            case BET -> OtherBets.known(new BetId(cited.id()), now) != null;
        };
    }

    private static Optional<Citation.Kind> namedBy(MoveTrigger trigger) {
        return switch (trigger) {
            case EVIDENCE -> Optional.of(Citation.Kind.EVIDENCE);
            case TRIPWIRE -> Optional.of(Citation.Kind.FIRING);
            case DEPENDENCY -> Optional.of(Citation.Kind.BET);
            case CAPACITY, EXECUTIVE, CUSTOMER_ESCALATION -> Optional.empty();
        };
    }
}
