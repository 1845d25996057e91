/** What would another policy have done to a portfolio's history? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.backtest;
