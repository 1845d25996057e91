/** Portfolios and their policies. */
package dev.throughline.command.portfolio;
