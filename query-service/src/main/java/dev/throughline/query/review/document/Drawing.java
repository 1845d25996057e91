package dev.throughline.query.review.document;

import dev.throughline.query.review.chart.Axes;
import dev.throughline.query.review.chart.Chart;
import dev.throughline.query.review.chart.Point;
import dev.throughline.query.review.chart.Slot;
import dev.throughline.query.review.chart.SlotKind;
import dev.throughline.query.review.deck.Deck;
import dev.throughline.query.review.exceptions.Cause;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A 6-12 chart as lines and points of an SVG, {@value #WIDTH} by {@value #HEIGHT}. What was not observed interrupts a
 * line; weeks and months are two lines, because they are not on one scale of time.
 *
 * @param current polylines as SVG writes their points
 * @param exceptions the points that raised one
 * @param years below the first month that is shown of each
 * @param left what the axis of the weeks says
 * @param right what the axis of the months says, if it is another one
 */
public record Drawing(
        List<String> current,
        List<String> prior,
        List<Mark> points,
        List<Mark> priorPoints,
        List<Mark> targets,
        List<Mark> exceptions,
        List<Mark> labels,
        List<Mark> years,
        List<Mark> left,
        List<Mark> right) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 256;
    private static final double LEFT = 64;
    private static final double RIGHT = 656;
    private static final double TOP = 16;
    private static final double BOTTOM = 200;
    private static final int PLACES = 19;

    /** A place in the drawing with what it says. */
    public record Mark(double x, double y, String text) {}

    /** The charts of a deck by metric, each with what it raised. */
    public static Map<String, Drawing> of(Deck deck) {
        return deck.charts().stream()
                .collect(Collectors.toMap(
                        Chart::metric,
                        chart -> of(
                                chart,
                                deck.exceptions().stream()
                                        .filter(raised -> raised.metric().equals(chart.metric()))
                                        .flatMap(raised -> raised.causes().stream())
                                        .map(Cause::period)
                                        .collect(Collectors.toSet()))));
    }

    private static Drawing of(Chart chart, Set<String> raised) {
        List<Slot> weeks = of(chart, SlotKind.WEEK);
        List<Slot> months = of(chart, SlotKind.MONTH);
        boolean shared = chart.axes() == Axes.SHARED;
        Scale left = scale(shared ? chart.slots() : weeks);
        Scale right = shared ? left : scale(months);
        return new Drawing(
                both(weeks, months, left, right, Slot::current, Drawing::lines),
                both(weeks, months, left, right, Slot::priorYear, Drawing::lines),
                both(weeks, months, left, right, Slot::current, Drawing::marks),
                both(weeks, months, left, right, Slot::priorYear, Drawing::marks),
                Stream.concat(targets(weeks, left), targets(months, right)).toList(),
                both(among(weeks, raised), among(months, raised), left, right, Slot::current, Drawing::marks),
                Stream.concat(weeks.stream(), months.stream())
                        .map(Drawing::label)
                        .toList(),
                years(months),
                ticks(left, LEFT - 6),
                shared ? List.of() : ticks(right, RIGHT + 6));
    }

    private static List<Slot> of(Chart chart, SlotKind kind) {
        return chart.slots().stream().filter(slot -> slot.kind() == kind).toList();
    }

    private static List<Slot> among(List<Slot> slots, Set<String> periods) {
        return slots.stream()
                .filter(slot -> periods.contains(String.valueOf(slot.label())))
                .toList();
    }

    private static Scale scale(List<Slot> slots) {
        List<BigDecimal> values = slots.stream()
                .flatMap(slot -> Stream.of(value(slot.current()), value(slot.priorYear()), slot.target()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return Scale.of(values.isEmpty() ? List.of(BigDecimal.ZERO, BigDecimal.ONE) : values, TOP, BOTTOM);
    }

    private static @Nullable BigDecimal value(@Nullable Point point) {
        return point == null ? null : point.value();
    }

    @FunctionalInterface
    private interface Drawn<T> {
        List<T> of(List<Slot> slots, Scale scale, Function<Slot, @Nullable Point> line);
    }

    private static <T> List<T> both(
            List<Slot> weeks,
            List<Slot> months,
            Scale left,
            Scale right,
            Function<Slot, @Nullable Point> line,
            Drawn<T> drawn) {
        return Stream.concat(drawn.of(weeks, left, line).stream(), drawn.of(months, right, line).stream())
                .toList();
    }

    private static List<Mark> marks(List<Slot> slots, Scale scale, Function<Slot, @Nullable Point> line) {
        return slots.stream()
                .filter(slot -> line.apply(slot) != null)
                .map(slot -> mark(slot, scale, Objects.requireNonNull(line.apply(slot))))
                .toList();
    }

    private static Mark mark(Slot slot, Scale scale, Point point) {
        return new Mark(
                x(slot),
                scale.y(point.value()),
                slot.label() + ": " + point.value().toPlainString());
    }

    /** Each run of observed neighbours is a line. */
    private static List<String> lines(List<Slot> slots, Scale scale, Function<Slot, @Nullable Point> line) {
        List<List<Mark>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        for (Slot slot : slots) {
            Point point = line.apply(slot);
            if (point == null) {
                runs.add(new ArrayList<>());
            } else {
                runs.getLast().add(mark(slot, scale, point));
            }
        }
        return runs.stream()
                .filter(run -> run.size() > 1)
                .map(run -> run.stream().map(at -> at.x() + "," + at.y()).collect(Collectors.joining(" ")))
                .toList();
    }

    private static Stream<Mark> targets(List<Slot> slots, Scale scale) {
        return slots.stream()
                .filter(slot -> slot.target() != null)
                .map(slot -> new Mark(
                        x(slot),
                        scale.y(Objects.requireNonNull(slot.target())),
                        slot.label() + ": target " + slot.target()));
    }

    /** A week by its number, a month by its name. */
    private static Mark label(Slot slot) {
        String text = Objects.requireNonNull(slot.label());
        return new Mark(x(slot), BOTTOM + 18, slot.kind() == SlotKind.WEEK ? text.substring(5) : month(text));
    }

    private static String month(String label) {
        return YearMonth.parse(label).getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static List<Mark> years(List<Slot> months) {
        return IntStream.range(0, months.size())
                .filter(n -> n == 0 || String.valueOf(months.get(n).label()).endsWith("-01"))
                .mapToObj(n -> new Mark(
                        x(months.get(n)),
                        BOTTOM + 32,
                        String.valueOf(months.get(n).label()).substring(0, 4)))
                .toList();
    }

    private static List<Mark> ticks(Scale scale, double x) {
        return scale.ticks().stream()
                .map(value -> new Mark(x, scale.y(value), value.toPlainString()))
                .toList();
    }

    private static double x(Slot slot) {
        return rounded(LEFT + (slot.place() - 0.5) * (RIGHT - LEFT) / PLACES);
    }

    static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
