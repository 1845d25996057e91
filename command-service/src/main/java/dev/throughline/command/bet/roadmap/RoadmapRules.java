package dev.throughline.command.bet.roadmap;

import dev.throughline.command.bet.command.RoadmapCommand;
import dev.throughline.command.bet.command.RoadmapCommand.ClearDependency;
import dev.throughline.command.bet.command.RoadmapCommand.DependOn;
import dev.throughline.command.bet.command.RoadmapCommand.PlaceOnRoadmap;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.bet.BetEvent;

/** How a bet is placed among the others, each command by its own rules. */
public final class RoadmapRules {
    private RoadmapRules() {}

    /** Which other streams they look at. */
    public static Needs needs(RoadmapCommand command) {
        return switch (command) {
            case PlaceOnRoadmap c -> Citations.needs(c);
            case DependOn c -> Dependencies.needs(c);
            case ClearDependency c -> Needs.NOTHING;
        };
    }

    public static Verdict<BetEvent> decide(RoadmapCommand command, Known bet, Circumstances now) {
        return switch (command) {
            case PlaceOnRoadmap c -> RoadmapMove.decide(c, bet, now);
            case DependOn c -> Dependencies.decide(c, bet, now);
            case ClearDependency c -> Dependencies.decide(c, bet);
        };
    }
}
