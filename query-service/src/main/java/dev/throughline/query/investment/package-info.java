/** Where FTE and money went, of which kind, and what was learned for it. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.investment;
