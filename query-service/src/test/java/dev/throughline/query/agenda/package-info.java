/** The agenda through the wiring. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.agenda;
