/** Projects the events into read models and answers over GraphQL and REST. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query;
