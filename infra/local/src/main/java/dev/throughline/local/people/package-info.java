/** What people are called, in the directory of the command service. */
@org.jspecify.annotations.NullMarked
package dev.throughline.local.people;
