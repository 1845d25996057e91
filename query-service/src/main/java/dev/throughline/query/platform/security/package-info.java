/** Who asks, which tokens are believed, and who gets in where. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform.security;
