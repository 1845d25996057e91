/**
 * What a bet is after each of its events. Features do not import each other, and both the roadmap's rows and the replay
 * of one bet need the same answer to that, so the fold stands here, below both.
 */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.picture;
