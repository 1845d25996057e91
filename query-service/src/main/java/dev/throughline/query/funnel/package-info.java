/** How far do bets come, and where do they end? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.funnel;
