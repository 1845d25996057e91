package dev.throughline.query.review.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether weeks and months are drawn on one y-axis. */
public enum Axes {
    /** 0 < max(month) ÷ max(week) ≤ 3. */
    SHARED,
    /** Weeks on the primary axis, months on the secondary. */
    SEPARATE;

    private static final BigDecimal MOST = BigDecimal.valueOf(3);

    /** Over the points of both lines; markers do not count. */
    static Axes of(List<Slot> slots) {
        Optional<BigDecimal> week = max(slots, SlotKind.WEEK);
        Optional<BigDecimal> month = max(slots, SlotKind.MONTH);
        return week.isPresent() && month.isPresent() && close(week.get(), month.get()) ? SHARED : SEPARATE;
    }

    private static boolean close(BigDecimal week, BigDecimal month) {
        return week.signum() * month.signum() > 0
                && month.abs().compareTo(week.abs().multiply(MOST)) <= 0;
    }

    private static Optional<BigDecimal> max(List<Slot> slots, SlotKind kind) {
        return slots.stream()
                .filter(slot -> slot.kind() == kind)
                .flatMap(slot -> Stream.of(Optional.ofNullable(slot.current()), Optional.ofNullable(slot.priorYear())))
                .flatMap(Optional::stream)
                .map(Point::value)
                .max(BigDecimal::compareTo);
    }
}
