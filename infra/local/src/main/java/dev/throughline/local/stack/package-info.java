/** The parts of the local stack, started, watched and stopped in order. */
@NullMarked
package dev.throughline.local.stack;

import org.jspecify.annotations.NullMarked;
