/** What somebody needs to know who takes a bet over. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.bet.succession;
