package dev.throughline.query.calibration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where forecasts of about the same probability lie, in a box of 240 by 240: on its diagonal if they are right. */
record ReliabilityPoint(ReliabilityRow row, long x, long y) {
    private static final int EDGE = 20;
    private static final BigDecimal LENGTH = BigDecimal.valueOf(200);

    /** Those that have figures; none while all are hidden. */
    static List<ReliabilityPoint> of(CalibrationReport report) {
        return report.reliability().stream()
                .filter(row -> row.meanProbability() != null && row.shareTrue() != null)
                .map(ReliabilityPoint::of)
                .toList();
    }

    private static ReliabilityPoint of(ReliabilityRow row) {
        return new ReliabilityPoint(row, EDGE + length(row.meanProbability()), 240 - EDGE - length(row.shareTrue()));
    }

    private static long length(@Nullable BigDecimal share) {
        return share == null
                ? 0
                : share.multiply(LENGTH).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
