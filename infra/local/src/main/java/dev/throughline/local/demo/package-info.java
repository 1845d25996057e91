/** An invented portfolio with two years of history, told through ordinary commands. */
@org.jspecify.annotations.NullMarked
package dev.throughline.local.demo;
