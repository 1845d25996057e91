/** Who people are, for as long as we may know: names and addresses outside the events, and erasable. */
package dev.throughline.command.directory;
