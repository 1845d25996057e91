/** What follows from events without anybody asking: policies, named as sentences, and the clock. */
package dev.throughline.command.reactions;
