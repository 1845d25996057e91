/** How the service itself stands, as a page for operators, and what they may decide about events that cannot be applied. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.operations;
