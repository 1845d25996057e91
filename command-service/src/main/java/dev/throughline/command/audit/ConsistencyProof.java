package dev.throughline.command.audit;

import java.util.List;

/**
 * That the log at one size is the beginning of the log at another.
 *
 * @param from the smaller size
 * @param fromRoot its root, in base64
 * @param to the larger size
 * @param toRoot its root, in base64
 * @param path the proof of RFC 6962, in base64; empty when the sizes are the same
 */
record ConsistencyProof(long from, String fromRoot, long to, String toRoot, List<String> path) {}
