/** Turns any list into import lines. */
@NullMarked
package dev.throughline.local.lines;

import org.jspecify.annotations.NullMarked;
