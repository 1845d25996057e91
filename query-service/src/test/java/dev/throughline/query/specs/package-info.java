/** The descriptions of both surfaces: approved, complete, and about what is there. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.specs;
