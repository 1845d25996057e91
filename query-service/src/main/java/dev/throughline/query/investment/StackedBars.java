package dev.throughline.query.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A bar for each month or quarter in a box of 720 by 184, stacked from its innovation types, the nearest to today's business
 * at the bottom.
 *
 * @param unit of what is stacked
 * @param high what the top of the box is
 */
record StackedBars(String unit, List<Bar> bars, BigDecimal high) {
    private static final int LEFT = 64;
    private static final int WIDTH = 648;
    private static final int TOP = 36;
    private static final int BOTTOM = 156;
    private static final int WIDEST = 64;
    private static final int MOST_LABELS = 12;

    /**
     * @param middle below which its name is written
     * @param named whether there is room for that
     */
    record Bar(String name, long x, long width, long middle, boolean named, List<Piece> pieces) {}

    /** The part of one type; none is drawn of nothing. */
    record Piece(String type, BigDecimal value, long y, long height) {}

    static StackedBars fte(List<TypedStep> steps) {
        return of("FTE-weeks", steps, InvestmentSlice::fteWeeks);
    }

    /** What was spent, a chart for each currency in which anything was. */
    static List<StackedBars> spent(List<TypedStep> steps) {
        return steps.stream()
                .flatMap(step -> step.types().stream())
                .flatMap(type -> type.money().stream())
                .filter(money -> money.spent().amount().signum() > 0)
                .map(InvestmentMoney::currency)
                .distinct()
                .sorted()
                .map(currency -> of(currency, steps, slice -> spent(slice, currency)))
                .toList();
    }

    private static BigDecimal spent(InvestmentSlice slice, String currency) {
        return slice.money().stream()
                .filter(money -> money.currency().equals(currency))
                .map(money -> money.spent().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static StackedBars of(String unit, List<TypedStep> steps, Function<InvestmentSlice, BigDecimal> value) {
        BigDecimal most = steps.stream()
                .map(step -> step.types().stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal high = most.signum() > 0 ? most : BigDecimal.ONE;
        int apart = (steps.size() + MOST_LABELS - 1) / MOST_LABELS;
        List<Bar> bars = new ArrayList<>();
        for (TypedStep step : steps) {
            long room = WIDTH / steps.size();
            long width = Math.min(WIDEST, room * 3 / 4);
            long x = LEFT + room * bars.size() + (room - width) / 2;
            boolean named = bars.size() % apart == 0;
            bars.add(new Bar(step.name(), x, width, x + width / 2, named, pieces(step, value, high)));
        }
        return new StackedBars(unit, bars, high);
    }

    private static List<Piece> pieces(TypedStep step, Function<InvestmentSlice, BigDecimal> value, BigDecimal high) {
        List<Piece> pieces = new ArrayList<>();
        BigDecimal below = BigDecimal.ZERO;
        for (InvestmentSlice type : step.types()) {
            BigDecimal own = value.apply(type);
            BigDecimal above = below.add(own);
            if (own.signum() > 0) {
                pieces.add(new Piece(
                        Objects.requireNonNull(type.name()), own, y(above, high), y(below, high) - y(above, high)));
            }
            below = above;
        }
        return pieces;
    }

    private static long y(BigDecimal value, BigDecimal high) {
        return BOTTOM
                - value.multiply(BigDecimal.valueOf(BOTTOM - TOP))
                        .divide(high, 0, RoundingMode.HALF_UP)
                        .longValue();
    }
}
