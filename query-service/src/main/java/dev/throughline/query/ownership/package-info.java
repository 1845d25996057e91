/** Who answers for which bet, who does nothing else, and how much of the time somebody did. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.ownership;
