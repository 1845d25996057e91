/** The events themselves, as of a moment, for views that fold what they need of them. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.history;
