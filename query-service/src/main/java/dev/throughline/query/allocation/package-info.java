/** Is innovation anybody's full-time job, and who is meant to work on what? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.allocation;
