/** The way to the command service, as this service and nobody else. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform.command;
