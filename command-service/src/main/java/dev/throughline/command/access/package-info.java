/** Who signed in, what was taken away, and what was refused: logged apart from the events, for auditors. */
package dev.throughline.command.access;
