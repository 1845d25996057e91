/** How figures of reports are computed and rounded, the same everywhere. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.figures;
