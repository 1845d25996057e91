package dev.throughline.command.audit;

import dev.throughline.command.audit.verify.Finding;
import dev.throughline.command.audit.verify.Report;
import java.util.List;

/**
 * What a verification found.
 *
 * @param clean whether everything is as it was sealed and signed
 * @param events how many were compared with their leaves
 * @param unsealed how many newer ones are not sealed yet
 * @param checkpoints how many stored ones were checked
 * @param brought how many checkpoints of the caller were checked
 * @param covered how many events the largest of these covers
 * @param signaturesChecked whether the caller gave a key
 * @param findings the first places that differ, the very first one first
 * @param more how many further findings there are
 */
record VerificationResult(
        boolean clean,
        long events,
        long unsealed,
        long checkpoints,
        int brought,
        long covered,
        boolean signaturesChecked,
        List<Found> findings,
        long more) {

    /**
     * One place that differs.
     *
     * @param kind what happened
     * @param event the number of the first event concerned, from 1
     * @param position its place in the log; 0 when that is not known
     * @param words where and how
     */
    record Found(Finding.Kind kind, long event, long position, String words) {
        static Found of(Finding finding) {
            return new Found(finding.kind(), finding.index() + 1, finding.position(), finding.words());
        }
    }

    static VerificationResult of(Report report) {
        return new VerificationResult(
                report.isClean(),
                report.events(),
                report.unsealed(),
                report.checkpoints(),
                report.outside(),
                report.covered(),
                report.signaturesChecked(),
                report.findings().stream().map(Found::of).toList(),
                report.more());
    }
}
