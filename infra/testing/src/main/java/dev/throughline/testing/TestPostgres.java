package dev.throughline.testing;

/** A running server that makes databases. */
@FunctionalInterface
interface TestPostgres {

    FreshDatabase create(String name);
}
