/** Sends files of commands to the command service. */
@NullMarked
package dev.throughline.local.importing;

import org.jspecify.annotations.NullMarked;
