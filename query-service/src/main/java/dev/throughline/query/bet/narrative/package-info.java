/** What the PR/FAQ of a bet says, how long it is, and what changed between two revisions. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.bet.narrative;
