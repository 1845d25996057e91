/** The Merkle tree over the log, its checkpoints and its proofs, in Java alone: whoever verifies needs nothing else. */
package dev.throughline.command.audit.tree;
