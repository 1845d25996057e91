/** What is measured, how is it defined, and what was observed of it? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.metric;
