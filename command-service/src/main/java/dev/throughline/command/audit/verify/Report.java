package dev.throughline.command.audit.verify;

import java.util.List;

/**
 * What a verification found.
 *
 * @param events how many were compared with their leaves
 * @param unsealed how many newer events are not sealed yet, and so cannot be judged
 * @param checkpoints how many stored ones were checked
 * @param outside how many were given from outside and checked
 * @param covered how many events the largest of those from outside covers: these cannot have been rewritten unnoticed
 * @param signaturesChecked whether a public key was given; without one whoever rewrote everything may have signed it, too
 * @param findings from the first place on, at most {@link Findings#MOST}
 * @param more how many further findings there are
 */
public record Report(
        long events,
        long unsealed,
        long checkpoints,
        int outside,
        long covered,
        boolean signaturesChecked,
        List<Finding> findings,
        long more) {

    public boolean isClean() {
        return findings.isEmpty();
    }
}
