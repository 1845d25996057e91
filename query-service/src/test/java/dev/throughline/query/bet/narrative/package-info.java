@org.jspecify.annotations.NullMarked
package dev.throughline.query.bet.narrative;
