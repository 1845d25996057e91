/** What stands before every view, and how the REST views are described. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform.http;
