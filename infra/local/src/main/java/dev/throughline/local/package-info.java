/** The command line: one class per command. */
@NullMarked
package dev.throughline.local;

import org.jspecify.annotations.NullMarked;
