@org.jspecify.annotations.NullMarked
package dev.throughline.query.guides;
