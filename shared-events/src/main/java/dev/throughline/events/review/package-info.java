/** What happens in the weekly review of a portfolio. */
package dev.throughline.events.review;
