/** What was killed, why, what it cost and taught, and what of it is like something that somebody has in mind. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.graveyard;
