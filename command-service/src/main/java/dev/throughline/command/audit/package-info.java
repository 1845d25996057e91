/** Keeps a Merkle tree over the log, signs its state, and proves to anybody that nothing was rewritten. */
package dev.throughline.command.audit;
