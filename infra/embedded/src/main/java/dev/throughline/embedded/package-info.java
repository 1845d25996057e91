/** A real PostgreSQL and a real Kafka broker on this machine, without Docker: for the local stack and for tests. */
@NullMarked
package dev.throughline.embedded;

import org.jspecify.annotations.NullMarked;
