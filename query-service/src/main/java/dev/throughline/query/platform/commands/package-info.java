/**
 * The way to the command service: as whoever is signed in, for what they write and ask from the pages, whose refusals are
 * brought to the fields; or as this service.
 */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform.commands;
