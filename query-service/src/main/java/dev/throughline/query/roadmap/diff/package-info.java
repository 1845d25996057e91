/** What moved on the roadmap between two moments, and why? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.roadmap.diff;
