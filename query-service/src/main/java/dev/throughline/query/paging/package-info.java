/** Relay paging over a fixed moment, the same for REST and GraphQL. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.paging;
