package dev.throughline.query.page;

import java.util.ArrayList;
import java.util.List;

/** Lines through points that come one after the other, a new one behind each gap. */
public final class Polylines {
    private final List<StringBuilder> lines = new ArrayList<>();
    private boolean isGap = true;

    public void to(long x, long y) {
        if (isGap) {
            lines.add(new StringBuilder());
            isGap = false;
        }
        lines.getLast().append(x).append(',').append(y).append(' ');
    }

    public void gap() {
        isGap = true;
    }

    /** As points of polylines, one for each stretch without a gap. */
    public List<String> lines() {
        return lines.stream().map(StringBuilder::toString).toList();
    }
}
