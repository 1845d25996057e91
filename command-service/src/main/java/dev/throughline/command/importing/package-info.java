/** Imports: many commands as lines of one document, each an ordinary command. */
package dev.throughline.command.importing;
