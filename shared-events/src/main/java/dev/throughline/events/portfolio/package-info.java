/** What happens to a portfolio. */
package dev.throughline.events.portfolio;
