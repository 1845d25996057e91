package dev.throughline.command.platform;

import dev.throughline.command.rules.Actor;

/**
 * Somebody had a token and no role for the door they knocked at.
 *
 * @param door method and beginning of the path, as far as it is one of ours
 */
public record TurnedAway(Actor actor, String door, String code) {}
