/** What is taken away, refused and signed in here, told to the command service, which keeps the access log. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform.access;
