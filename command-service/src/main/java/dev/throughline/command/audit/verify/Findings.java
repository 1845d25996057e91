package dev.throughline.command.audit.verify;

import dev.throughline.command.audit.verify.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Findings as they come, bounded: a log that was rewritten from its beginning on has one at every event. */
final class Findings {
    static final int MOST = 100;

    private final List<Finding> kept = new ArrayList<>();
    private long more;

    void add(Kind kind, long index, long position, String words) {
        if (kept.size() < MOST) {
            kept.add(new Finding(kind, index, position, words));
        } else {
            more++;
        }
    }

    void more(long others) {
        more += others;
    }

    long more() {
        return more;
    }

    /** The first place first; of two at one place the one that was found first. */
    List<Finding> inOrder() {
        return kept.stream().sorted(Comparator.comparingLong(Finding::index)).toList();
    }
}
