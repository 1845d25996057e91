/** The service as it runs, on a real database and a real broker, with tokens of a test issuer. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.stack;
