/** Fetches from the command service what the topic did not bring. */
package dev.throughline.query.intake.repair;
