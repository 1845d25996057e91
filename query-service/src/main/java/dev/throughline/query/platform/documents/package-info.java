/** Answers as documents: HTML that stands alone, to be read, printed and kept. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform.documents;
