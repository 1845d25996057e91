/** What both surfaces do with what should not be asked, by whoever should not ask it, and while parts are away. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.surface;
