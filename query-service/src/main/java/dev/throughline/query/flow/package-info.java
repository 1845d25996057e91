/** How long does it take from an idea to a decision, and from a question to its answer? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.flow;
