package dev.throughline.query.platform.security;

/**
 * Somebody had a token and no role for the door they knocked at.
 *
 * @param door method and beginning of the path, as far as it is one of ours
 */
public record TurnedAway(Caller caller, String door) {}
