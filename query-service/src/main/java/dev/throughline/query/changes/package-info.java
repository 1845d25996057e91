/** What changed just now? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.changes;
